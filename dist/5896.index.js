export const id = 5896;
export const ids = [5896,6866];
export const modules = {

/***/ 35896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* binding */ assemble),
  assembleCommand: () => (/* binding */ assembleCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/config/paths.js
var paths = __webpack_require__(56446);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/host/process/process.js + 1 modules
var process = __webpack_require__(98222);
// EXTERNAL MODULE: ./lib/host/publish.js
var publish = __webpack_require__(25689);
// EXTERNAL MODULE: ./lib/plan/expected-files.js
var expected_files = __webpack_require__(59101);
;// CONCATENATED MODULE: ./lib/matrix/assemble.js

/** @param machine platform name of the machine that assembles */
function joinReports(plan, machine, { results, artifacts, made }) {
    const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format));
    const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format));
    const files = new Set(all.map(({ file }) => file));
    const checks = results.flatMap(result => result.checks
        .filter(({ artifact }) => files.has(artifact))
        .map((check) => (result.machine === machine ? check : { ...check, machine: result.machine })));
    const [first] = results;
    const entryPoint = made?.entryPoint ?? results.find(result => result.entryPoint !== undefined)?.entryPoint;
    const stripped = distinct([...results.flatMap(result => result.stripped), ...(made?.stripped ?? [])]);
    return {
        ...(first && { project: first.project }),
        ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
        ...(entryPoint !== undefined && { entryPoint }),
        pythons: plan.pythons,
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(expected_files/* platformOfFile */.ZE)],
        machine,
        artifacts: all,
        checks: distinct([...checks, ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
        skipped: distinct([...plan.skipped, ...results.flatMap(result => result.skipped), ...(made?.skipped ?? [])]),
        warnings: made?.warnings ?? [],
        ...(made?.coverage && { coverage: made.coverage }),
        ...(made?.findings && { findings: made.findings }),
        ...(made?.licenses && { licenses: made.licenses }),
        ...(made?.audit && { audit: made.audit }),
        ...(stripped.length > 0 && { stripped }),
        tools: distinct([...results.flatMap(result => result.tools), ...(made?.tools ?? [])]),
    };
}
function order({ formats }, format) {
    return formats.indexOf(format);
}
function distinct(items, of = item => item) {
    const seen = new Map();
    for (const item of items) {
        const key = JSON.stringify(of(item));
        if (!seen.has(key))
            seen.set(key, item);
    }
    return [...seen.values()];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/matrix/job-result.js
var job_result = __webpack_require__(78786);
;// CONCATENATED MODULE: ./lib/matrix/collect.js
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
    const limiter = (0,lifecycle/* createLimiter */.zm)(AT_ONCE);
    const found = cells.flatMap(cell => {
        const artifact = listed.find(({ name }) => name === cell.artifact);
        return artifact === undefined ? [] : [{ cell, artifact }];
    });
    const folders = await (0,errors/* allOrProblems */.Xd)(found.map(({ cell, artifact }) => limiter(async () => {
        const dir = external_node_path_.join(into, cell.id);
        const zip = await host.downloadArtifact(artifact, external_node_path_.join(into, `${cell.id}.download`));
        await unpack(zip, dir, artifact.name);
        await (0,promises_.rm)(external_node_path_.dirname(zip), { recursive: true, force: true });
        say(`${artifact.name}: ${artifact.size} bytes, ${artifact.digest ?? 'no digest known'}`);
        return dir;
    })));
    return readFolders(folders);
}
/** The archive of a job result has no folders. @throws PackagingError `check/content`, `input/parts` */
async function unpack(zip, dir, artifact) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    await (0,zip_reader/* withZip */.o7)(zip, async (archive) => {
        for (const { name, folder, mode } of archive.entries) {
            if (folder || name.includes('/')) {
                throw new errors/* PackagingError */.yr('input/parts', {
                    message: `The workflow artifact ${artifact} contains ${name}, but a job result has no folders.`,
                    fix: 'Let nothing but the command build upload workflow artifacts of that name.',
                });
            }
            // `wx`: never over, nor through, something that is there.
            const file = (0,external_node_fs_.createWriteStream)(external_node_path_.join(dir, name), { flags: 'wx', mode: mode & 0o111 ? 0o755 : 0o644 });
            await (0,external_node_stream_promises_.pipeline)(archive.stream(name), file);
        }
    });
}
/**
 * The job results in a folder and in the folders directly inside it, as `actions/download-artifact` leaves them.
 * @throws PackagingError(s) `input/path`, `input/parts`
 */
async function jobResultsIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(cause => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `parts: the folder ${folder} cannot be read.`,
            fix: 'Give the folder into which the workflow artifacts were downloaded, or the output-dir of the command build.',
            cause,
        });
    });
    const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => external_node_path_.join(folder, name));
    return readFolders([folder, ...inside.sort()]);
}
/** A plan may be beside the job results. */
const OURS = new Set(['plan.json']);
async function readFolders(folders) {
    const read = await (0,errors/* allOrProblems */.Xd)(folders.map(async (dir) => {
        const entries = await (0,promises_.readdir)(dir, { withFileTypes: true });
        const names = entries.filter(entry => entry.isFile()).map(({ name }) => name);
        const results = await (0,errors/* allOrProblems */.Xd)(names
            .filter(name => name.startsWith('part-') && name.endsWith('.json'))
            .map(async (name) => {
            const result = await (0,job_result/* parseJobResult */.WB)(await (0,promises_.readFile)(external_node_path_.join(dir, name), 'utf8'), name);
            if ((0,job_result/* jobResultFile */.FV)(result.cell) !== name)
                throw misnamed(name, result);
            return result;
        }));
        const known = new Set(results.flatMap(result => [(0,job_result/* jobResultFile */.FV)(result.cell), ...result.artifacts.map(({ file }) => file)]));
        // A folder without a job result is none of ours.
        const unexpected = results.length === 0 ? [] : names.filter(name => !known.has(name) && !OURS.has(name));
        return {
            collected: results.map(result => ({ result, dir })),
            unexpected: unexpected.map(name => external_node_path_.join(dir, name)),
        };
    }));
    return {
        collected: read.flatMap(({ collected }) => collected),
        unexpected: read.flatMap(({ unexpected }) => unexpected),
    };
}
function misnamed(name, result) {
    return new errors/* PackagingError */.yr('input/parts', {
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
    const limiter = (0,lifecycle/* createLimiter */.zm)(FILES_AT_ONCE);
    const checked = collected.flatMap(({ result, dir }) => result.artifacts.map(artifact => limiter(async () => {
        const file = external_node_path_.join(dir, artifact.file);
        const found = await (0,promises_.stat)(file).catch(thrown => {
            if ((0,files/* errnoOf */.UQ)(thrown) === 'ENOENT')
                return undefined;
            throw thrown;
        });
        const who = jobName(result);
        if (found === undefined)
            return [
                new errors/* PackagingError */.yr('check/digest', {
                    message: `${artifact.file}, built by ${who}, is missing.`,
                    fix: 'Download the whole workflow artifact of that job again, or run the job again.',
                }),
            ];
        if (found.size !== artifact.size)
            return [changed(artifact.file, who, `it has ${found.size} bytes, not ${artifact.size}`)];
        const sha256 = await (0,files/* sha256Of */.Bj)(file);
        if (sha256 === artifact.sha256)
            return [];
        return [changed(artifact.file, who, `its SHA-256 is ${sha256}, not ${artifact.sha256}`)];
    })));
    return (await Promise.all(checked)).flat();
}
function changed(file, who, how) {
    return new errors/* PackagingError */.yr('check/digest', {
        message: `${file} differs from the file that ${who} built: ${how}.`,
        fix: 'Do not publish it: find out what changed it, then run that job again.',
    });
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/targets/tags.js
var targets_tags = __webpack_require__(63329);
;// CONCATENATED MODULE: ./lib/matrix/validate.js
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
        const who = jobName(result);
        const machine = plan.cells.find(({ id }) => id === result.cell)?.machine;
        const own = differs(result.project, expected);
        const problems = own === undefined ? [] : [mismatch(`The result of ${who} ${own}`)];
        for (const { file } of result.artifacts) {
            const name = (0,wheel_name/* parseWheelName */.CI)(file) ?? (0,wheel_name/* parseSdistName */.K3)(file);
            const wrong = name && differs(name, expected);
            if (wrong !== undefined)
                problems.push(mismatch(`${file}, built by ${who}, ${wrong}`));
            const foreign = name && 'tags' in name && machine ? foreignPlatforms(name, machine) : [];
            if (foreign.length > 0)
                problems.push(mismatch(`${file}, built by ${who}, is for ${(0,format/* listing */.RR)(foreign)}, not for ${machine?.name}`));
        }
        return problems;
    });
    return each.length > 0 ? each : missingWheels(plan, collected);
}
function differs(made, expected) {
    if (expected.name !== undefined && !(0,project_paths/* sameName */.q)(made.name, expected.name))
        return `is for ${made.name}, not for ${expected.name}`;
    const { version } = expected;
    if (version === undefined || made.version === version)
        return undefined;
    const same = (0,pep440/* valid */.rZ)(made.version) !== null && (0,pep440/* valid */.rZ)(version) !== null && (0,pep440.eq)(made.version, version);
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
    return (0,platforms/* canonicalPlatform */._l)(tag) === name;
}
/** Every Python on every platform of the release has a wheel; minimum systems were checked where it was built. */
function missingWheels(plan, collected) {
    const cells = plan.cells.filter(({ formats }) => formats.includes('wheel'));
    // A job without a result is reported by itself.
    if (cells.some(({ id }) => !collected.some(({ result }) => result.cell === id)))
        return [];
    const wheels = collected.flatMap(({ result }) => result.artifacts.flatMap(({ file }) => (0,wheel_name/* parseWheelName */.CI)(file) ?? []));
    const open = cells.flatMap(({ machine, pythons }) => pythons.flatMap(name => {
        const python = (0,versions/* parsePython */.w_)(name);
        if (python === undefined)
            return [];
        // The minimum system of a Linux machine is its libc's.
        const floor = machine.libc === 'musl' ? '1.99' : NEWEST[machine.os];
        const tags = (0,targets_tags/* compatibilityTags */.Ye)({ python, platform: { ...machine, floor } });
        return wheels.some(wheel => (0,wheel_name/* wheelCovers */.ag)(wheel, tags)) ? [] : [`${name} on ${machine.name}`];
    }));
    if (open.length === 0)
        return [];
    return [
        refused(`There is no wheel for ${(0,format/* listing */.RR)(open)}.`, 'Run the jobs of those platforms again, or leave those Pythons out of the plan.'),
    ];
}
/** Newer than any system: which systems a wheel needs was decided where it was built. */
const NEWEST = { linux: '2.99', macos: '30.0', windows: '' };
/** @param here the job that assembles */
function validateJobs(plan, { collected, unexpected }, here) {
    const digest = (0,release_plan/* planDigest */.Gb)(plan);
    const identity = collected.map(one => ({ ...one, problems: identityProblems(plan, digest, one, here) }));
    const ours = identity.filter(({ problems }) => problems.length === 0);
    const merged = merge(ours);
    const sets = plan.cells.flatMap(cell => setProblems(cell, ours));
    const problems = [
        ...identity.flatMap(one => one.problems),
        ...mixedRuns(ours),
        ...sets,
        ...unexpected.map(file => refused(`Unexpected file: ${external_node_path_.basename(file)} is beside the job results, and no job lists it.`, 'Remove it; the files of a release are built by its plan.')),
        ...contentProblems(plan, ours),
        ...merged.problems,
    ];
    return { artifacts: merged.artifacts, problems };
}
function refused(message, fix) {
    return new errors/* PackagingError */.yr('input/parts', { message, fix });
}
function identityProblems(plan, digest, { result }, here) {
    const who = jobName(result);
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
    const who = [...runs.values()].map(jobName);
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
    const { missing, unplanned } = (0,expected_files/* reconcile */.Lq)(expects, [...files.values()]);
    const who = results.map(({ result }) => jobName(result)).join(' and ');
    return [
        ...missing.map(what => refused(`In the result of ${who}, ${what}.`, 'Run that job again.')),
        ...unplanned.map(file => refused(`Unexpected file: ${file}, built by ${who}.`, 'Plan, build and assemble with the same version of package-python, and add no files by hand.')),
    ];
}
/** Names that differ in case only are one on Windows and macOS. */
function merge(collected) {
    const byName = new Map();
    const problems = [];
    for (const one of collected) {
        for (const made of one.result.artifacts) {
            const key = made.file.toLowerCase();
            const artifact = { ...made, path: external_node_path_.join(one.dir, made.file) };
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
    return new errors/* PackagingError */.yr('check/collision', {
        message: `${other.file} was built twice with different bytes: by ${jobName(from.result)} and by ${jobName(by.result)}.`,
        fix: 'Make the build reproducible, or let one job build it: a project that compiles nothing is planned with native: false.',
        detail: [`${one.sha256}  ${one.file}`, `${other.sha256}  ${other.file}`],
    });
}

// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/pipeline.js + 14 modules
var pipeline = __webpack_require__(75079);
// EXTERNAL MODULE: ./lib/pipeline/publish.js
var pipeline_publish = __webpack_require__(55461);
// EXTERNAL MODULE: ./lib/pipeline/reporter.js
var reporter = __webpack_require__(57441);
// EXTERNAL MODULE: ./lib/pipeline/run.js + 1 modules
var run = __webpack_require__(78881);
// EXTERNAL MODULE: ./lib/plan/configure.js
var configure = __webpack_require__(29935);
// EXTERNAL MODULE: ./lib/commands/attest.js + 1 modules
var attest = __webpack_require__(41161);
// EXTERNAL MODULE: ./lib/commands/build.js
var build = __webpack_require__(56866);
// EXTERNAL MODULE: ./lib/commands/finish.js + 2 modules
var finish = __webpack_require__(70277);
;// CONCATENATED MODULE: ./lib/commands/assemble.js
/** The command `assemble`: from the results of all matrix jobs to one verified release. */























/**
 * Collects the job results, validates them, builds what needs all wheels, and publishes; before that nothing is uploaded.
 * @returns failures in the report @throws anything else, which is a bug
 */
async function assemble(assembly) {
    const { host, plan, reporter, now, outputDir, options, runner } = assembly;
    const staging = await (0,publish/* createStaging */.q)(host.temp);
    try {
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const publishing = { host, staging, graph, reporter, now, epoch: plan.source.epoch, outputDir, options };
        const delivery = assembledRelease(plan);
        const { results, artifacts } = await collected(assembly, graph, staging);
        const invalid = await graph.settled();
        // Nothing is built of job results that are invalid.
        const made = invalid.length > 0 ? undefined : await builtFrom(artifacts, assembly, graph, staging);
        const failures = await graph.settled();
        const problems = failures.length > 0 ? failures : differences(plan, made?.draft);
        if (problems.length > 0)
            return await (0,pipeline_publish/* finishRun */.JH)(publishing, emptyDraft(assembly), problems, [], delivery);
        const draft = joinReports(plan, assembly.machine, { results, artifacts, made: made?.draft });
        const described = describedOf(draft.artifacts, results, made?.described ?? []);
        return await (0,pipeline_publish/* finishRun */.JH)(publishing, draft, [], described, delivery);
    }
    finally {
        reporter.stop();
        await runner.endAll();
        await staging.dispose();
    }
}
/** Empty when a step failed, which the graph reports. */
async function collected({ host, plan, folder }, graph, staging) {
    const collect = { id: 'collect', title: 'collect job results', section: 'set-up' };
    const collection = graph.add(collect, [], async (_, say) => folder === undefined ? downloadJobResults(host, plan, await staging.dir('job-results'), say) : jobResultsIn(folder));
    const validate = { id: 'validate', title: 'validate job results', section: 'test' };
    const valid = graph.add(validate, [collection], async ([all], say) => {
        const { artifacts, problems } = validateJobs(plan, all, (0,job_result/* jobOf */.Zw)(host.env));
        (0,errors/* throwProblems */.Jh)([...problems, ...(await wrongFiles(all.collected))]);
        say(`${(0,format/* plural */.LS)(artifacts.length, 'file')} of ${(0,format/* plural */.LS)(plan.cells.length, 'matrix job')}`);
        return { artifacts, results: all.collected.map(({ result }) => result) };
    });
    return valid.value.catch(() => ({ results: [], artifacts: [] }));
}
async function builtFrom(files, { host, configuration, runner }, graph, staging) {
    if (configuration === undefined)
        return undefined;
    const context = (0,pipeline_context/* openContext */.eA)({ host, configuration, runner }, staging);
    const steps = (0,pipeline/* declarePipeline */.d)(graph, context, { kind: 'collected', files });
    const failures = await graph.settled();
    return (0,run/* outcomeOf */.sG)(steps, { host, configuration }, failures, { used: context.tools.used, warned: context.warned });
}
/** Of a release that is not published. */
function emptyDraft({ plan, machine }) {
    const { name, version } = plan.project;
    return {
        ...joinReports(plan, machine, { results: [], artifacts: [] }),
        ...(name !== undefined && version !== undefined && { project: { name, version } }),
    };
}
/** What is inside each file, as the job that built it found. */
function describedOf(artifacts, results, made) {
    const contents = new Map(results.flatMap(result => result.contents.map(one => [one.file, one])));
    const own = new Map(made.map(one => [one.artifact.file, one]));
    if (contents.size + own.size === 0)
        return [];
    return artifacts.map(artifact => {
        const inside = contents.get(artifact.file);
        return own.get(artifact.file) ?? { artifact, ...(inside && { contents: inside }) };
    });
}
/** Differences between the plan and what this job built. */
function differences(plan, made) {
    const { missing, unplanned } = (0,expected_files/* reconcile */.Lq)(plan.assemble.expects, made?.artifacts ?? []);
    return [...missing, ...unplanned.map(file => `unexpected file: ${file}`)].map(what => new errors/* PackagingError */.yr('build/mismatch', {
        message: `The files built from all wheels are not the planned ones: ${what}.`,
        fix: 'Plan again, and use the same version of package-python in every job.',
    }));
}
/** Two workflow artifacts: exactly what a package index accepts, and everything. */
function assembledRelease(plan) {
    return {
        ...pipeline_publish/* RELEASE */.g2,
        parcels({ project }, { artifacts, descriptions }) {
            const { name, version } = project ?? { name: '', version: '' };
            const index = artifacts.filter(({ format }) => format === 'sdist' || format === 'wheel');
            const title = (what) => (0,expected_files/* assembledName */.Qh)(plan.prefix, name, version, what);
            return [
                ...(index.length > 0 ? [{ title: title('pypi'), files: index.map(({ path: file }) => file) }] : []),
                { title: title('release'), files: [...artifacts.map(({ path: file }) => file), ...descriptions] },
            ];
        },
    };
}
const assembleCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await (0,build.openPlan)(host, layers);
    const { plan } = opened;
    const own = layers.map(config_options/* withoutPlanned */.Z7);
    const options = (0,config_options/* readOptions */.Tt)([(0,config_options/* plannedLayer */.mj)(plan.inputs), ...own]);
    (0,errors/* throwProblems */.Jh)(options.attest ? (0,attest.attestProblems)(options, host.env) : []);
    const outputDir = await (0,paths/* outputFolder */.qi)(host.workspace, options.outputDir, host.kind === 'github');
    const folder = options.parts === '' ? undefined : external_node_path_.resolve(host.workspace, options.parts);
    if (folder === outputDir)
        throw sameFolder(options.parts);
    // Only a build needs the project: collecting a release needs no checkout.
    const whole = plan.assemble.formats.length > 0 ? await (0,build.configureJob)(host, layers, opened, new Date()) : undefined;
    const configuration = whole && (0,build.narrowed)(whole, plan, plan.assemble);
    if (configuration && configuration.plan.executables.length > 0)
        await (0,configure/* checkExecutables */.a)(host, configuration);
    await request.prepare?.(options);
    const [here] = (0,platforms/* parsePlatforms */.qA)(['runner'], { machine: (0,platforms/* thisMachine */.g8)(), floors: platforms/* DEFAULT_FLOORS */.Uf }).platforms;
    const result = await assemble({
        host,
        plan,
        outputDir,
        options,
        machine: here?.name ?? 'unknown',
        ...(folder !== undefined && { folder }),
        ...(configuration && { configuration }),
        runner: (0,process/* createRunner */.ji)({ env: host.env }),
        reporter: (0,reporter/* createReporter */.A)(host.log, style, now),
        now,
    });
    return (0,finish/* finishCommand */.p)(request, { result, outputDir, options, reported: [], now });
};
function sameFolder(folder) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `parts and output-dir are the same folder, ${folder}: the release must not mix with the job results.`,
        fix: 'Set another output-dir for build, such as parts, or for assemble.',
    });
}


/***/ }),

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand),
/* harmony export */   configureJob: () => (/* binding */ configureJob),
/* harmony export */   narrowed: () => (/* binding */ narrowed),
/* harmony export */   openPlan: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18802);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66097);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(31204);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90482);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29168);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98222);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62310);
/* harmony import */ var _matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78786);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29935);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(59101);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(54315);
/* harmony import */ var _plan_release_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(79057);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(72668);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4813);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(70277);
/** The command `build`: one matrix job of a plan, by the pipeline of `package`. */






















// The job result: one workflow artifact with the files of a matrix job and what is known of them.
function jobDelivery(plan, cell, job) {
    const name = (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultFile */ .FV)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, draft, described) {
            (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(differences(plan, cell, draft));
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(await staging.dir('described'), name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultText */ .Ye)((0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultOf */ .K2)(plan, cell, job, draft, described)));
            return [file];
        },
        parcels: (_, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Reported by the job that built the files, and not first by `assemble`. */
function differences({ native }, cell, draft) {
    const { missing, unplanned } = (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_15__/* .reconcile */ .Lq)(cell.expects, draft.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const wheels = unplanned.filter(file => file.endsWith('.whl'));
    const fix = wheels.length > 0 && !native.native
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
// The plan: a file, or the workflow artifact that the command `plan` uploaded.
/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined for the only plan of the run
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlan(host, given) {
    const file = given === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, given);
    if (file !== undefined && (host.kind !== 'github' || (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_19__/* .isFile */ .fo)(file))))
        return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .readPlan */ .m3)(file);
    if (host.kind !== 'github')
        throw noPlan('the input plan is not set', []);
    const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .PLAN_SUFFIX */ .US));
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
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(host.temp, 'package-python-plan-'));
    try {
        const zip = await host.downloadArtifact(artifact, node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'archive'));
        return await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .withZip */ .o7)(zip, async (archive) => {
            const [entry] = archive.entries;
            const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8');
            return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .parsePlan */ .vS)(text, artifact.name);
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Reads the plan of a job.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that differ from those of the plan
 */
async function openPlan(host, layers) {
    const given = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenTexts */ .mV)(layers);
    const plan = await findPlan(host, given.plan);
    const problems = plan.tool === (0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)() ? [] : [otherTool(plan)];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...problems, ...conflicts(plan, layers)]);
    return { plan, given };
}
/** @throws PackagingError `input/cell` */
function matrixJobOf({ plan, given }) {
    const ids = plan.cells.map(({ id }) => id);
    const asked = given.cell ?? (ids.length === 1 ? ids[0] : undefined);
    const cell = plan.cells.find(({ id }) => id === asked);
    if (cell !== undefined)
        return cell;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: asked === undefined
            ? 'build needs the input cell, because the plan has several matrix jobs.'
            : `The plan has no matrix job '${asked}'.`,
        fix: `${asked === undefined ? '' : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_21__/* .didYouMean */ .au)(asked, ids)}Its matrix jobs: ${ids.join(', ')}.`,
    });
}
/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
async function configureJob(host, layers, opened, today) {
    const { plan, given } = opened;
    const where = {
        kind: 'planned input',
        values: new Map(given.path === undefined ? [['path', { text: plan.project.path }]] : []),
        spell: name => name,
    };
    const own = layers.map(_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutPlanned */ .Z7);
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_14__/* .configure */ .j)(host, [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedLayer */ .mj)(plan.inputs), where, ...own], today, 'several');
    const { project, notSource } = configuration;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(sourceProblems(plan, await (0,_plan_release_js__WEBPACK_IMPORTED_MODULE_17__/* .sourceState */ .f7)(project, notSource)));
    return configuration;
}
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
    const { pythons } = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePythons */ .Rh)(job.pythons);
    const platforms = release.platforms.filter(({ name }) => job.platforms.includes(name));
    const { options } = configuration;
    const { runner } = configuration.plan;
    const executables = job.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).flatMap(format => {
        const here = platforms.filter(({ name }) => job.only[format]?.includes(name));
        const question = { formats: [format], options, pythons, optional: [], platforms: here, runner };
        return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_16__/* .decideExecutables */ .K5)(question, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M);
    });
    const plan = {
        ...configuration.plan,
        formats: job.formats,
        pexIfRunnable: release.pexIfRunnable && job.formats.includes('pex'),
        skipped: [],
        pythons,
        optional: [],
        platforms,
        platformFiles: job.platformFiles,
        targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
        executables,
        within: {
            severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
            severalExecutables: release.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).length > 1,
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
function conflicts({ inputs }, layers) {
    return layers
        .filter(layer => !(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvironment */ .A_)(layer))
        .flatMap(layer => [...layer.values].flatMap(([name, { text }]) => {
        if (!(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanned */ .H9)(name) || text.trim() === '' || text.trim() === inputs[name])
            return [];
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/conflict', {
            message: `${layer.spell(name)} is '${text.trim()}', but the plan has ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
            fix: 'The command plan decides what a release contains: set the input there, and leave it out here.',
        });
    }));
}
const buildCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await openPlan(host, layers);
    const cell = matrixJobOf(opened);
    const whole = await configureJob(host, layers, opened, new Date());
    refuseOtherMachine(cell, whole);
    const configuration = narrowed(whole, opened.plan, cell);
    const { options, outputDir, plan } = configuration;
    if (plan.executables.length > 0)
        await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_14__/* .checkExecutables */ .a)(host, configuration);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_12__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunner */ .ji)({ env: host.env });
    const delivery = jobDelivery(opened.plan, cell, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobOf */ .Zw)(host.env));
    const result = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_13__/* .runPipeline */ .aI)({ host, configuration, runner, reporter, now }, delivery);
    // Attestations are of the assembled release.
    const unattested = { ...options, attest: false };
    return (0,_finish_js__WEBPACK_IMPORTED_MODULE_20__/* .finishCommand */ .p)(request, { result, outputDir, options: unattested, reported: plan.warnings, now });
};


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
        artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
        checks: report.checks,
        skipped: report.skipped,
        stripped: report.stripped ?? [],
        tools: report.tools,
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


/***/ })

};
