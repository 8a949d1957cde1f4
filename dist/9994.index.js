export const id = 9994;
export const ids = [9994];
export const modules = {

/***/ 49994:
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
// EXTERNAL MODULE: ./lib/host/host.js
var host_host = __webpack_require__(77794);
// EXTERNAL MODULE: ./lib/host/process/command.js
var command = __webpack_require__(2441);
// EXTERNAL MODULE: ./lib/host/process/process.js + 1 modules
var process = __webpack_require__(98222);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/host/store.js
var store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/plan/expected-files.js
var expected_files = __webpack_require__(59101);
// EXTERNAL MODULE: ./lib/resolve/release-lock.js
var release_lock = __webpack_require__(30885);
;// CONCATENATED MODULE: ./lib/matrix/assemble.js


/** @param machine platform name of the machine that assembles */
function joinReports(plan, machine, { results, artifacts, made, signatures = [] }) {
    const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format));
    const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format));
    const files = new Set(all.map(({ file }) => file));
    const checks = results.flatMap(result => result.checks
        .filter(({ artifact }) => files.has(artifact))
        .map((check) => sameMachine({ machine: result.machine, ...check }, machine)));
    const [first] = results;
    const entryPoint = made?.entryPoint ?? results.find(result => result.entryPoint !== undefined)?.entryPoint;
    const about = made?.about ?? results.find(result => result.about !== undefined)?.about;
    const stripped = distinct([...results.flatMap(result => result.stripped), ...(made?.stripped ?? [])]);
    const shipped = (0,release_lock/* joinShipped */.s1)([...results.map(result => result.shipped), made?.shipped]);
    return {
        ...(first && { project: first.project }),
        ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
        ...(entryPoint !== undefined && { entryPoint }),
        ...(about !== undefined && { about }),
        pythons: plan.pythons,
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(expected_files/* platformOfFile */.ZE)],
        machine,
        artifacts: all,
        checks: distinct([...checks, ...signatures.map(one => sameMachine(one, machine)), ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
        skipped: distinct([...plan.skipped, ...results.flatMap(result => result.skipped), ...(made?.skipped ?? [])]),
        warnings: made?.warnings ?? [],
        ...(made?.coverage && { coverage: made.coverage }),
        ...(made?.findings && { findings: made.findings }),
        ...(made?.licenses && { licenses: made.licenses }),
        ...(made?.audit && { audit: made.audit }),
        ...(stripped.length > 0 && { stripped }),
        ...(shipped && { shipped }),
        tools: distinct([...results.flatMap(result => result.tools), ...(made?.tools ?? [])]),
    };
}
/** A check names its machine only where that is another one. */
function sameMachine({ machine, ...check }, here) {
    return machine === undefined || machine === here ? check : { ...check, machine };
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

// EXTERNAL MODULE: ./lib/matrix/collect.js
var matrix_collect = __webpack_require__(2515);
// EXTERNAL MODULE: ./lib/matrix/job-result.js
var job_result = __webpack_require__(78786);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/executables/sign-delivered.js + 1 modules
var sign_delivered = __webpack_require__(87227);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/matrix/signing-result.js
var signing_result = __webpack_require__(45926);
;// CONCATENATED MODULE: ./lib/matrix/signed.js
/** What signing jobs made: found, compared with what was built, and put in its place. */








/**
 * Downloads what the signing jobs of this run made; what is missing is reported when it is put in place.
 * @param into absolute folder
 * @throws PackagingError(s) `upload/unread`, `check/content`, `input/parts`
 */
async function downloadSigned(host, plan, into, say) {
    const jobs = (0,signing_result/* signingJobs */.uW)(plan);
    if (jobs.length === 0)
        return [];
    const listed = await host.listArtifacts();
    const found = await (0,errors/* allOrProblems */.Xd)(jobs.map(async ({ cell, system }) => {
        const artifact = listed.find(({ name }) => name === (0,signing_result/* signedName */.qt)(cell, system));
        if (artifact === undefined)
            return [];
        const dir = external_node_path_.join(into, `${cell.id}-${system}`);
        const zip = await host.downloadArtifact(artifact, `${dir}.download`);
        await (0,matrix_collect/* unpack */.l1)(zip, dir, artifact.name);
        await (0,promises_.rm)(external_node_path_.dirname(zip), { recursive: true, force: true });
        say(`${artifact.name}: ${artifact.size} bytes, ${artifact.digest ?? 'no digest known'}`);
        return signingsOf(dir);
    }));
    return found.flat();
}
/** The results of signing jobs in a folder and up to two levels deeper, where each project has a folder. @throws PackagingError(s) `input/parts` */
async function signedIn(folder, deeper = 2) {
    const entries = deeper > 0 ? await (0,promises_.readdir)(folder, { withFileTypes: true }) : [];
    const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => external_node_path_.join(folder, name));
    const [own, ...rest] = await (0,errors/* allOrProblems */.Xd)([
        signingsOf(folder),
        ...inside.sort().map(one => signedIn(one, deeper - 1)),
    ]);
    return [...(own ?? []), ...rest.flat()];
}
async function signingsOf(dir) {
    const names = (await (0,promises_.readdir)(dir)).filter(name => signing_result/* SIGNING_RESULT */.es.test(name));
    return (0,errors/* allOrProblems */.Xd)(names.map(async (name) => {
        const result = await (0,signing_result/* parseSigningResult */.M0)(await (0,promises_.readFile)(external_node_path_.join(dir, name), 'utf8'), name);
        if (name !== (0,signing_result/* signingResultFile */.Bz)(result.cell, result.system))
            throw refused(`${name} says that it is for ${result.cell} and ${result.system}`, 'Do not rename such files.');
        return { result, dir };
    }));
}
const AGAIN = 'Run the command sign after all build jobs, in the same run; then assemble again.';
function refused(what, fix) {
    return new errors/* PackagingError */.yr('input/parts', { message: `${what}.`, fix });
}
/**
 * Puts signed executables in the place of the built ones. Each is compared with the one that was built: a job that signs
 * can change nothing else.
 * @param here the job that assembles
 * @param scratch absolute path of a folder for the contents of archives
 * @throws PackagingError(s) `input/parts` for what is missing or is of another plan, run or build; `check/digest`,
 *   `build/signing`
 */
async function withSignatures(plan, { artifacts, results }, signings, { here, scratch }) {
    const systems = (0,signing_result/* signedSystems */.Jg)(plan);
    const digest = (0,release_plan/* planDigest */.Gb)(plan);
    const ours = signings.filter(({ result }) => result.plan === digest);
    const problems = ours.flatMap(({ result }) => [
        ...identityProblem(result, here),
        ...result.files
            .filter(({ file }) => !artifacts.some(one => (0,signing_result/* isFor */.Gi)(result.system, one) && one.file === file))
            .map(({ file }) => refused(`Unexpected file: ${file} was signed, and no job built an executable of that name`, AGAIN)),
    ]);
    const signed = await (0,errors/* allOrProblems */.Xd)([
        ...problems.map(problem => Promise.reject(problem)),
        ...artifacts.map(async (artifact, index) => {
            const system = systems.find(one => (0,signing_result/* isFor */.Gi)(one, artifact));
            if (system === undefined)
                return { artifact };
            return replaced(artifact, ours, external_node_path_.join(scratch, String(index)));
        }),
    ]);
    const changes = signed.filter(one => one.check !== undefined);
    const byFile = new Map(changes.map(({ artifact, digests }) => [artifact.file, digests ?? new Map()]));
    return {
        artifacts: signed.map(({ artifact }) => artifact),
        results: results.map(result => ({
            ...result,
            checks: result.checks.filter(({ name, artifact }) => name !== 'signature' || !byFile.has(artifact)),
            contents: result.contents.map(one => {
                const digests = byFile.get(one.file);
                return digests === undefined || digests.size === 0
                    ? one
                    : { ...one, components: one.components.map(component => withDigests(component, digests)) };
            }),
        })),
        checks: changes.flatMap(({ check }) => check ?? []),
    };
}
function identityProblem({ cell, system, job }, here) {
    const what = `The signatures for ${system} of matrix job ${cell} are from`;
    if (here.run !== undefined && job.run !== undefined && job.run !== here.run)
        return [refused(`${what} another run than this one, ${here.run}`, AGAIN)];
    if ((job.attempt ?? 0) > (here.attempt ?? Infinity))
        return [refused(`${what} a later attempt than this one, ${here.attempt}`, AGAIN)];
    return [];
}
async function replaced(built, signings, scratch) {
    const all = signings.flatMap(({ result, dir }) => result.files.filter(({ file }) => file === built.file).map(entry => ({ entry, result, dir })));
    const found = all.find(({ entry }) => entry.unsigned === built.sha256);
    if (found === undefined)
        throw all.length > 0
            ? refused(`${built.file} was built again after it had been signed`, AGAIN)
            : refused(`${built.file} must be signed by the command sign, but no signing job has a result for it`, AGAIN);
    const { entry, result, dir } = found;
    const signed = external_node_path_.join(dir, built.file);
    const there = await (0,promises_.stat)(signed).then(() => true, thrown => {
        if ((0,files/* errnoOf */.UQ)(thrown) === 'ENOENT')
            return false;
        throw thrown;
    });
    if (!there)
        throw refused(`${built.file} is missing beside ${(0,signing_result/* signingResultFile */.Bz)(result.cell, result.system)}`, AGAIN);
    const { size, sha256 } = await (0,sign_delivered/* measured */.jh)(signed);
    if (sha256 !== entry.sha256)
        throw new errors/* PackagingError */.yr('check/digest', {
            message: `${built.file} is not the file that was signed: its SHA-256 is ${sha256}, not ${entry.sha256}.`,
            fix: 'Do not publish it: find out what changed it, then run the command sign again.',
        });
    const members = await (0,sign_delivered/* signedMembers */.El)(built, signed, scratch);
    const check = {
        name: 'signature',
        artifact: built.file,
        machine: result.machine,
        result: 'passed',
        reason: entry.reason,
        seconds: entry.seconds,
    };
    return {
        artifact: { ...built, path: signed, size, sha256 },
        check,
        digests: new Map(members.map(({ before, after }) => [before, after])),
    };
}
/** A component, and those in it, with the digests of what was signed. */
function withDigests(component, digests) {
    const sha256 = component.sha256 && (digests.get(component.sha256) ?? component.sha256);
    return {
        ...component,
        ...(sha256 && { sha256 }),
        ...(component.parts && { parts: component.parts.map(part => withDigests(part, digests)) }),
    };
}

// EXTERNAL MODULE: ./lib/matrix/validate.js
var matrix_validate = __webpack_require__(36371);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/guard.js + 1 modules
var pipeline_guard = __webpack_require__(19192);
// EXTERNAL MODULE: ./lib/pipeline/pipeline.js + 40 modules
var pipeline = __webpack_require__(30937);
// EXTERNAL MODULE: ./lib/pipeline/publish.js + 12 modules
var pipeline_publish = __webpack_require__(93450);
// EXTERNAL MODULE: ./lib/pipeline/reporter.js
var reporter = __webpack_require__(57441);
// EXTERNAL MODULE: ./lib/pipeline/run.js + 1 modules
var run = __webpack_require__(78881);
// EXTERNAL MODULE: ./lib/plan/configure.js + 4 modules
var configure = __webpack_require__(34913);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/tools/tools.js
var tools = __webpack_require__(63588);
// EXTERNAL MODULE: ./lib/commands/attest.js + 1 modules
var attest = __webpack_require__(41161);
// EXTERNAL MODULE: ./lib/commands/build.js
var build = __webpack_require__(56866);
// EXTERNAL MODULE: ./lib/commands/finish.js + 2 modules
var finish = __webpack_require__(12076);
// EXTERNAL MODULE: ./lib/commands/projects.js
var commands_projects = __webpack_require__(54058);
;// CONCATENATED MODULE: ./lib/commands/assemble.js
/** The command `assemble`: from the results of all matrix jobs to one verified release. */

































/**
 * Collects the job results, validates them, builds what needs all wheels, and publishes; before that nothing is uploaded.
 * @returns failures in the report @throws anything else, which is a bug
 */
async function assemble(assembly) {
    const { host, plan, reporter, now, outputDir, options, runner } = assembly;
    const guard = await (0,pipeline_guard/* openGuard */.E)({ host, outputDir, configuration: assembly.configuration });
    const staging = await (0,publish/* createStaging */.qp)(host.temp);
    try {
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const own = { host, staging, graph, reporter, now, epoch: plan.source.epoch, outputDir, options };
        const publishing = { ...own, endProcesses: () => runner.endAll(), guard, packaging: packagingOf(assembly, staging) };
        const delivery = assembledRelease(plan);
        const { results, artifacts, checks } = await collected(assembly, graph, staging);
        const invalid = await graph.settled();
        // Nothing is built of job results that are invalid.
        const made = invalid.length > 0 ? undefined : await builtFrom(artifacts, assembly, graph, { staging, guard });
        const failures = await graph.settled();
        const problems = failures.length > 0 ? failures : differences(plan, made?.draft);
        if (problems.length > 0)
            return await (0,pipeline_publish/* finishRun */.JH)(publishing, emptyDraft(assembly), problems, [], delivery);
        const draft = joinReports(plan, assembly.machine, { results, artifacts, made: made?.draft, signatures: checks });
        const described = describedOf(draft.artifacts, results, made?.described ?? []);
        return await (0,pipeline_publish/* finishRun */.JH)(publishing, draft, [], described, delivery);
    }
    finally {
        reporter.stop();
        await runner.endAll();
        guard.end();
        await staging.dispose();
    }
}
/** Nothing is downloaded before a package is built. */
function packagingOf({ host, runner: started }, staging) {
    const runner = (0,command/* withTemp */.j)(started, staging.temp);
    const parts = { host, runner, platform: (0,platforms/* thisMachine */.g8)(), staging, store: (0,store/* createStore */.y)(host.store) };
    return { runner, nfpm: () => (0,tools/* openTools */.a0)(parts).nfpm() };
}
/** Empty when a step failed, which the graph reports. */
async function collected({ host, plan, others = [], folder, options }, graph, staging) {
    const describes = options.sbom !== 'none' || options.licenses.wanted;
    const collect = { id: 'collect', title: 'collect job results', section: 'set-up' };
    const collection = graph.add(collect, [], async (_, say) => folder === undefined
        ? (0,matrix_collect/* downloadJobResults */.er)(host, plan, await staging.dir('job-results'), say)
        : withoutOthers(await (0,matrix_collect/* jobResultsIn */.PD)(folder), others));
    const validate = { id: 'validate', title: 'validate job results', section: 'test' };
    const valid = graph.add(validate, [collection], async ([all], say) => {
        const { artifacts, problems } = (0,matrix_validate/* validateJobs */.f)(plan, all, (0,job_result/* jobOf */.Zw)(host.env), describes);
        (0,errors/* throwProblems */.Jh)([...problems, ...(await (0,matrix_collect/* wrongFiles */.R)(all.collected))]);
        say(`${(0,format/* plural */.LS)(artifacts.length, 'file')} of ${(0,format/* plural */.LS)(plan.cells.length, 'matrix job')}`);
        return { artifacts, results: all.collected.map(({ result }) => result), checks: [] };
    });
    const last = (0,signing_result/* signedSystems */.Jg)(plan).length === 0 ? valid : signed({ host, plan, folder }, graph, staging, valid);
    return last.value.catch(() => ({ results: [], artifacts: [], checks: [] }));
}
/** The signed executables in the place of the built ones. */
function signed({ host, plan, folder }, graph, staging, valid) {
    const collect = { id: 'collect-signed', title: 'collect signed executables', section: 'set-up' };
    const signings = graph.add(collect, [valid], async (_, say) => folder === undefined ? downloadSigned(host, plan, await staging.dir('signed'), say) : signedIn(folder));
    const compare = { id: 'compare-signed', title: 'compare signed executables', section: 'test' };
    return graph.add(compare, [valid, signings], async ([files, found], say) => {
        const scratch = await staging.dir('compared');
        const all = await withSignatures(plan, files, found, { here: (0,job_result/* jobOf */.Zw)(host.env), scratch });
        say(`${(0,format/* plural */.LS)(all.checks.length, 'executable')}: nothing but the signature differs from what was built`);
        return all;
    });
}
/** The job results that are not those of another project of the run. */
function withoutOthers(all, others) {
    const digests = others.map(release_plan/* planDigest */.Gb);
    return { ...all, collected: all.collected.filter(({ result }) => !digests.includes(result.plan)) };
}
async function builtFrom(files, { host, configuration, runner }, graph, { staging, guard }) {
    if (configuration === undefined)
        return undefined;
    const context = (0,pipeline_context/* openContext */.eA)({ host, configuration, runner }, staging, guard);
    const steps = (0,pipeline/* declarePipeline */.d)(graph, context, { kind: 'collected', files });
    const failures = await graph.settled();
    return (0,run.outcomeOf)(steps, { host, configuration }, failures, { used: context.tools.used, warned: context.warned });
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
/** Assembles the release of one project. @param plans of all projects of the run */
function assembleOne(opened, plans, beside) {
    return async (request, now) => {
        const { host, layers, style } = request;
        const { plan } = opened;
        const own = layers.map(config_options/* withoutPlanned */.Z7);
        const options = (0,config_options/* readOptions */.Tt)([(0,config_options/* plannedLayer */.mj)(plan.inputs), ...own]);
        (0,errors/* throwProblems */.Jh)(options.attest ? (0,attest.attestProblems)(options, host.env) : []);
        const outputDir = await (0,paths/* outputFolder */.qi)(host.workspace, options.outputDir, host.kind === 'github');
        const folder = options.parts === '' ? undefined : external_node_path_.resolve(host.workspace, options.parts);
        if (folder !== undefined && [outputDir, ...beside].includes(folder))
            throw sameFolder(options.parts);
        // Only a build needs the project: collecting a release needs no checkout.
        const needsProject = plan.assemble.formats.length > 0;
        const whole = needsProject ? await (0,build.configureJob)(host, layers, opened, new Date(), beside) : undefined;
        const configuration = whole && (0,build.narrowed)(whole, plan, plan.assemble);
        if (configuration && configuration.plan.executables.length > 0)
            await (0,configure/* checkExecutables */.ag)(host, configuration);
        (0,host_host/* checkUpload */.G)(host, options.upload);
        await request.prepare?.(options);
        const [here] = (0,platforms/* parsePlatforms */.qA)(['runner'], { machine: (0,platforms/* thisMachine */.g8)(), floors: platforms/* DEFAULT_FLOORS */.Uf }).platforms;
        const result = await assemble({
            host,
            plan,
            others: plans.filter(other => other !== plan),
            outputDir,
            options,
            machine: here?.name ?? 'unknown',
            ...(folder !== undefined && { folder }),
            ...(configuration && { configuration }),
            runner: (0,process/* createRunner */.j)({ env: host.env }),
            reporter: (0,reporter/* createReporter */.A)(host.log, style, now),
            now,
        });
        return (0,finish.finishCommand)(request, { result, outputDir, project: plan.project.path, options, reported: [], now });
    };
}
const assembleCommand = async (request, now) => {
    const { host, layers } = request;
    const opened = await (0,build.openPlans)(host, layers);
    const plans = opened.map(({ plan }) => plan);
    const [only, ...more] = opened;
    if (only !== undefined && more.length === 0)
        return assembleOne(only, plans, [])(request, now);
    const beside = [await (0,commands_projects/* sharedFolder */.AX)(host, layers)];
    const projects = opened.map(one => ({ ...one, title: (0,project_paths/* projectTitle */.kf)(one.plan.project), path: one.plan.project.path }));
    return (0,commands_projects/* forEach */.jJ)(request, projects, now, project => (part, begun) => assembleOne(project, plans, beside)({ ...part, layers: (0,build.layersFor)(opened, project, layers) }, begun));
};
function sameFolder(folder) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `parts and output-dir are the same folder, ${folder}: the release must not mix with the job results.`,
        fix: 'Set another output-dir for build, such as parts, or for assemble.',
    });
}


/***/ })

};
