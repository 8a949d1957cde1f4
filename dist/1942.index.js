export const id = 1942;
export const ids = [1942];
export const modules = {

/***/ 91942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleCommand: () => (/* binding */ assembleCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/attest/configure.js
var configure = __webpack_require__(52441);
// EXTERNAL MODULE: ./lib/engine/reporter.js + 1 modules
var reporter = __webpack_require__(69814);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/process/process.js + 4 modules
var process = __webpack_require__(80837);
// EXTERNAL MODULE: ./lib/inputs/options.js
var inputs_options = __webpack_require__(32807);
// EXTERNAL MODULE: ./lib/inputs/paths.js
var paths = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/package/show.js + 8 modules
var show = __webpack_require__(62301);
// EXTERNAL MODULE: ./lib/plan/configure.js + 3 modules
var plan_configure = __webpack_require__(3643);
// EXTERNAL MODULE: ./lib/plan/input-owners.js
var input_owners = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/share/share.js + 1 modules
var share = __webpack_require__(97436);
// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/target/machine.js
var machine = __webpack_require__(53784);
// EXTERNAL MODULE: ./lib/target/platforms.js
var platforms = __webpack_require__(17057);
// EXTERNAL MODULE: ./lib/engine/graph.js
var engine_graph = __webpack_require__(62550);
// EXTERNAL MODULE: ./lib/host/files/staging.js
var files_staging = __webpack_require__(70375);
// EXTERNAL MODULE: ./lib/package/deliver.js + 1 modules
var deliver = __webpack_require__(64349);
// EXTERNAL MODULE: ./lib/package/result.js
var result = __webpack_require__(50067);
// EXTERNAL MODULE: ./lib/package/run.js + 9 modules
var run = __webpack_require__(61828);
// EXTERNAL MODULE: ./lib/package/uploads.js
var package_uploads = __webpack_require__(85870);
// EXTERNAL MODULE: ./lib/plan/artifact-names.js
var artifact_names = __webpack_require__(74600);
// EXTERNAL MODULE: ./lib/plan/reconcile.js
var reconcile = __webpack_require__(43023);
// EXTERNAL MODULE: ./lib/share/part.js
var share_part = __webpack_require__(75298);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
// EXTERNAL MODULE: ./lib/plan/json-reader.js
var json_reader = __webpack_require__(72573);
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

;// CONCATENATED MODULE: ./lib/share/part-reader.js
/** Reads what one job made of a plan, without trusting it. */





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
    if (reader.problems.length === 0 && top.schema !== share_part/* PART_SCHEMA */.kQ)
        throw malformed(file, [
            `it has schema ${JSON.stringify(top.schema) ?? 'none'}, and this version of package-python reads ${share_part/* PART_SCHEMA */.kQ}`,
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
        schema: share_part/* PART_SCHEMA */.kQ,
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
        format: reader.oneOf(format, `${at}.format`, choices/* FORMATS */.hR),
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

// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var wheel_zip = __webpack_require__(59418);
;// CONCATENATED MODULE: ./lib/assemble/collect.js
/** Finds what the cells of a plan made: workflow artifacts of this run, or folders that hold them already. */










/** Downloads under way at once: more do not come faster over one line. */
const AT_ONCE = 8;
/**
 * Downloads the parts of this run, all at once; a cell whose part is missing is told of when the set is checked.
 * @param into absolute folder
 * @throws PackagingError(s) `upload/unread`, `check/content` for an archive that is none, `input/parts`
 */
async function downloadParts(host, { cells }, into, say) {
    const listed = await host.listArtifacts();
    const limiter = (0,limit/* createLimiter */.z)(AT_ONCE);
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
/** The files of a part's archive lie side by side in it. @throws PackagingError `check/content`, `input/parts` */
async function unpack(zip, dir, artifact) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    await (0,wheel_zip/* withZip */.o7)(zip, async (archive) => {
        for (const { name, folder, mode } of archive.entries) {
            if (folder || name.includes('/')) {
                throw new errors/* PackagingError */.yr('input/parts', {
                    message: `The workflow artifact ${artifact} holds ${name}: the part of a cell has no folders.`,
                    fix: 'Let nothing but the command build upload workflow artifacts of that name.',
                });
            }
            // `wx`: never over, nor through, something that is there.
            const file = (0,external_node_fs_.createWriteStream)(external_node_path_.join(dir, name), {
                flags: 'wx',
                mode: mode & 0o111 ? 0o755 : 0o644,
            });
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(archive.stream(name)), file);
        }
    });
}
/**
 * The parts in a folder and in the folders directly inside it, as `actions/download-artifact` leaves them.
 * @throws PackagingError(s) `input/path`, `input/parts`
 */
async function partsIn(folder) {
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
/** A plan may lie beside the parts. */
const OURS = new Set(['plan.json']);
async function readFolders(folders) {
    const read = await (0,errors/* allOrProblems */.Xd)(folders.map(async (dir) => {
        const entries = await (0,promises_.readdir)(dir, { withFileTypes: true });
        const names = entries.filter(entry => entry.isFile()).map(({ name }) => name);
        const parts = await (0,errors/* allOrProblems */.Xd)(names
            .filter(name => name.startsWith('part-') && name.endsWith('.json'))
            .map(async (name) => {
            const part = parsePart(await (0,promises_.readFile)(external_node_path_.join(dir, name), 'utf8'), name);
            if ((0,share_part/* partFile */.AQ)(part.cell) !== name)
                throw misnamed(name, part);
            return part;
        }));
        const known = new Set(parts.flatMap(part => [(0,share_part/* partFile */.AQ)(part.cell), ...part.artifacts.map(({ file }) => file)]));
        // A folder without a part is somebody else's.
        const strays = parts.length === 0 ? [] : names.filter(name => !known.has(name) && !OURS.has(name));
        return {
            collected: parts.map(part => ({ part, dir })),
            strays: strays.map(name => external_node_path_.join(dir, name)),
        };
    }));
    return {
        collected: read.flatMap(({ collected }) => collected),
        strays: read.flatMap(({ strays }) => strays),
    };
}
function misnamed(name, part) {
    return new errors/* PackagingError */.yr('input/parts', {
        message: `${name} says that it is of the cell ${part.cell}.`,
        fix: 'Leave the files of parts their names.',
    });
}

// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
;// CONCATENATED MODULE: ./lib/assemble/job-name.js
/** `the job build of cell linux-x86_64 (run 77, attempt 2, on runner-3)` */
function jobName({ cell, job }) {
    const facts = [
        ...(job.run === undefined ? [] : [`run ${job.run}`]),
        ...(job.attempt === undefined ? [] : [`attempt ${job.attempt}`]),
        ...(job.runner === undefined ? [] : [`on ${job.runner}`]),
    ];
    const which = facts.length > 0 ? ` (${facts.join(', ')})` : '';
    return `the job${job.job === undefined ? '' : ` ${job.job}`} of cell ${cell}${which}`;
}

;// CONCATENATED MODULE: ./lib/assemble/digests.js
/** Compares every file with what its job measured. */







/** Files read at once: hashing is bound by the processor. */
const digests_AT_ONCE = 4;
/** Every file that is not the one that its job made. */
async function wrongFiles(collected) {
    const limiter = (0,limit/* createLimiter */.z)(digests_AT_ONCE);
    const checked = collected.flatMap(({ part, dir }) => part.artifacts.map(artifact => limiter(async () => {
        const file = external_node_path_.join(dir, artifact.file);
        const found = await (0,promises_.stat)(file).catch(thrown => {
            if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'ENOENT')
                return undefined;
            throw thrown;
        });
        const who = jobName(part);
        if (found === undefined)
            return [gone(artifact.file, who)];
        if (found.size !== artifact.size)
            return [changed(artifact.file, who, `it has ${found.size} bytes, not ${artifact.size}`)];
        const sha256 = await (0,hash/* sha256Of */.B)(file);
        if (sha256 === artifact.sha256)
            return [];
        return [changed(artifact.file, who, `its SHA-256 is ${sha256}, not ${artifact.sha256}`)];
    })));
    return (await Promise.all(checked)).flat();
}
function gone(file, who) {
    return new errors/* PackagingError */.yr('check/digest', {
        message: `${file}, which ${who} made, is not there.`,
        fix: 'Download the whole workflow artifact of that job again, or run the job again.',
    });
}
function changed(file, who, how) {
    return new errors/* PackagingError */.yr('check/digest', {
        message: `${file} is not the file that ${who} made: ${how}.`,
        fix: 'Find out what changed it on its way, then run that job again; never publish it.',
    });
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 1 modules
var plan_file = __webpack_require__(66823);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/target/platform-names.js
var platform_names = __webpack_require__(77027);
// EXTERNAL MODULE: ./lib/target/tags.js
var target_tags = __webpack_require__(46072);
// EXTERNAL MODULE: ./lib/wheel/filename.js
var filename = __webpack_require__(65910);
;// CONCATENATED MODULE: ./lib/assemble/contents.js
/** What the names of distributions say, compared with the plan: project, version, platforms, and that no target is left out (pure). */









/** Everything that is wrong; empty when the parts are what was planned. */
function contentProblems(plan, collected) {
    const first = collected[0]?.part.project;
    const expected = {
        name: plan.project.name ?? first?.name,
        version: plan.project.version ?? first?.version,
    };
    const each = collected.flatMap(({ part }) => {
        const who = jobName(part);
        const machine = plan.cells.find(({ id }) => id === part.cell)?.machine;
        const own = differs(part.project, expected);
        const problems = own === undefined ? [] : [mismatch(`The part of ${who} ${own}`)];
        for (const { file } of part.artifacts) {
            const name = (0,filename/* parseWheelName */.CI)(file) ?? (0,filename/* parseSdistName */.K3)(file);
            const wrong = name && differs(name, expected);
            if (wrong !== undefined)
                problems.push(mismatch(`${file}, made by ${who}, ${wrong}`));
            const foreign = name && 'tags' in name && machine ? foreignPlatforms(name, machine) : [];
            if (foreign.length > 0)
                problems.push(mismatch(`${file}, made by ${who}, is for ${(0,format/* listing */.RR)(foreign)}, not for ${machine?.name}`));
        }
        return problems;
    });
    return each.length > 0 ? each : holes(plan, collected);
}
function differs(made, expected) {
    if (expected.name !== undefined && !(0,names/* sameName */.q)(made.name, expected.name))
        return `is of ${made.name}, not of ${expected.name}`;
    const { version } = expected;
    if (version === undefined || made.version === version)
        return undefined;
    const same = (0,pep440/* valid */.rZ)(made.version) !== null && (0,pep440/* valid */.rZ)(version) !== null && (0,pep440.eq)(made.version, version);
    return same ? undefined : `has version ${made.version}, not ${version}`;
}
function mismatch(what) {
    return new errors/* PackagingError */.yr('input/parts', {
        message: `${what}.`,
        fix: 'Make every job compute the same name and version: a version from git needs the same history and tags in each checkout.',
    });
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
    return (0,platform_names/* canonicalPlatform */._l)(tag) === name;
}
/** Every Python on every platform that the release serves has a wheel; floors have been looked at where it was built. */
function holes(plan, collected) {
    const cells = plan.cells.filter(({ formats }) => formats.includes('wheel'));
    // A cell without a part is told of by itself.
    if (cells.some(({ id }) => !collected.some(({ part }) => part.cell === id)))
        return [];
    const wheels = collected.flatMap(({ part }) => part.artifacts.flatMap(({ file }) => (0,filename/* parseWheelName */.CI)(file) ?? []));
    const open = cells.flatMap(({ machine, pythons }) => pythons.flatMap(name => {
        const python = (0,parse/* parsePython */.w_)(name);
        if (python === undefined)
            return [];
        const tags = (0,target_tags/* compatibilityTags */.Y)({ python, platform: { ...machine, floor: NEWEST[machine.os] } });
        // A Linux machine's floor is its libc's.
        const musl = machine.libc === 'musl'
            ? (0,target_tags/* compatibilityTags */.Y)({ python, platform: { ...machine, floor: '1.99' } })
            : tags;
        return wheels.some(wheel => (0,filename/* wheelCovers */.ag)(wheel, musl)) ? [] : [`${name} on ${machine.name}`];
    }));
    if (open.length === 0)
        return [];
    return [
        new errors/* PackagingError */.yr('input/parts', {
            message: `No wheel serves ${(0,format/* listing */.RR)(open)}.`,
            fix: 'Run the jobs of those platforms again, or leave those Pythons out of the plan.',
        }),
    ];
}
/** Later than any there is: which systems a wheel needs was decided where it was built. */
const NEWEST = { linux: '2.99', macos: '30.0', windows: '' };

;// CONCATENATED MODULE: ./lib/assemble/gather.js
/**
 * Joins what the cells of a plan made into one set (pure): the same name and bytes is one file. A set with a hole, with a
 * file that nobody planned or with two files of one name is refused, and everything that is wrong is told at once.
 */






/** @param here the job that assembles */
function gather(plan, { collected, strays }, here) {
    const digest = (0,plan_file/* planDigest */.Gb)(plan);
    const identity = collected.map(one => ({ ...one, problems: identityProblems(plan, digest, one, here) }));
    const ours = identity.filter(({ problems }) => problems.length === 0);
    const merged = merge(ours);
    const sets = plan.cells.flatMap(cell => setProblems(plan, cell.id, ours));
    const problems = [
        ...identity.flatMap(one => one.problems),
        ...mixedRuns(ours),
        ...sets,
        ...strays.map(stray),
        ...contentProblems(plan, ours),
        ...merged.problems,
    ];
    return { artifacts: merged.artifacts, problems };
}
function refused(message, fix) {
    return new errors/* PackagingError */.yr('input/parts', { message, fix });
}
function identityProblems(plan, digest, { part }, here) {
    const who = jobName(part);
    const anew = 'Run all jobs again, so that plan, build and assemble are of one run.';
    const cell = plan.cells.find(({ id }) => id === part.cell);
    if (cell === undefined)
        return [refused(`The plan has no cell ${part.cell}, but ${who} made a part for it.`, anew)];
    if (part.plan !== digest)
        return [refused(`The part of ${who} was made for another plan.`, anew)];
    const problems = [];
    if (part.commit !== plan.source.commit)
        problems.push(refused(`The part of ${who} is of commit ${part.commit ?? '(none)'}, but the plan is of ${plan.source.commit ?? '(none)'}.`, anew));
    if (part.machine !== cell.machine.name)
        problems.push(refused(`The part of ${who} was made on ${part.machine}, but its cell is for ${cell.machine.name}.`, 'Let the job run on the runner that the matrix names.'));
    if (here.run !== undefined && part.job.run !== undefined && part.job.run !== here.run)
        problems.push(refused(`The part of ${who} is of another run than this one, ${here.run}.`, anew));
    else if ((part.job.attempt ?? 0) > (here.attempt ?? Infinity))
        problems.push(refused(`The part of ${who} is of a later attempt than this one, ${here.attempt}.`, anew));
    return problems;
}
function mixedRuns(collected) {
    const runs = new Map(collected.flatMap(({ part }) => (part.job.run ? [[part.job.run, part]] : [])));
    if (runs.size < 2)
        return [];
    const who = [...runs.values()].map(jobName);
    return [
        refused(`The parts are of different runs: ${who.join(' and ')}.`, 'Take the parts of one run only.'),
    ];
}
function setProblems(plan, id, collected) {
    const cell = plan.cells.find(one => one.id === id);
    const parts = collected.filter(({ part }) => part.cell === id);
    if (cell === undefined)
        return [];
    if (parts.length === 0) {
        return [
            refused(`Nothing was made of the cell ${id}: there is no workflow artifact ${cell.artifact}, and no part-${id}.json.`, 'Let that job run to its end, then assemble again; "Re-run failed jobs" does both.'),
        ];
    }
    const files = new Map(parts.flatMap(({ part }) => part.artifacts.map(one => [one.file, one])));
    const { missing, unplanned } = (0,reconcile/* reconcile */.L)(cell.expects, [...files.values()]);
    const who = parts.map(({ part }) => jobName(part)).join(' and ');
    return [
        ...missing.map(what => refused(`In the part of ${who}, ${what}.`, 'Run that job again.')),
        ...unplanned.map(file => refused(`Nobody planned ${file}, which ${who} made.`, 'Plan, build and assemble with the same version of package-python, and add no files by hand.')),
    ];
}
function stray(file) {
    return refused(`Nobody planned ${external_node_path_.basename(file)}: it lies beside the parts, and no job tells of it.`, 'Take it away; files that belong to a release are made by its plan.');
}
/** Names that differ in case only are one on Windows and macOS. */
function merge(collected) {
    const byName = new Map();
    const problems = [];
    for (const one of collected) {
        for (const made of one.part.artifacts) {
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
        message: `${other.file} was made twice with different bytes: by ${jobName(from.part)} and by ${jobName(by.part)}.`,
        fix: 'Make the build reproducible, or let one cell make it: a project that compiles nothing is planned with native: false.',
        detail: [`${one.sha256}  ${one.file}`, `${other.sha256}  ${other.file}`],
    });
}

// EXTERNAL MODULE: ./lib/plan/expected.js
var expected = __webpack_require__(88227);
;// CONCATENATED MODULE: ./lib/assemble/report.js

/** @param machine platform name of the machine that assembles */
function joinReports(plan, machine, { parts, artifacts, made, tools }) {
    const kept = artifacts.filter(({ format }) => plan.formats.some(asked => asked === format));
    const all = [...kept, ...(made?.artifacts ?? [])].sort((a, b) => order(plan, a.format) - order(plan, b.format));
    const files = new Set(all.map(({ file }) => file));
    const checks = parts.flatMap(part => part.checks
        .filter(({ artifact }) => files.has(artifact))
        .map((check) => (part.machine === machine ? check : { ...check, machine: part.machine })));
    const [first] = parts;
    const entryPoint = made?.entryPoint ?? parts.find(part => part.entryPoint !== undefined)?.entryPoint;
    const stripped = distinct([...parts.flatMap(part => part.stripped), ...(made?.stripped ?? [])]);
    return {
        ...(first && { project: first.project }),
        ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
        ...(entryPoint !== undefined && { entryPoint }),
        pythons: plan.pythons,
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles.map(expected/* platformOfFile */.ZE)],
        machine,
        artifacts: all,
        checks: distinct([...checks, ...(made?.checks ?? [])], ({ seconds: _, ...check }) => check),
        skipped: distinct([...plan.skipped, ...parts.flatMap(part => part.skipped), ...(made?.skipped ?? [])]),
        warnings: made?.warnings ?? [],
        ...(made?.coverage && { coverage: made.coverage }),
        ...(made?.findings && { findings: made.findings }),
        ...(made?.licenses && { licenses: made.licenses }),
        ...(made?.audit && { audit: made.audit }),
        ...(stripped.length > 0 && { stripped }),
        tools: distinct([...parts.flatMap(part => part.tools), ...tools]),
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

// EXTERNAL MODULE: ./lib/build/uv.js
var build_uv = __webpack_require__(57445);
// EXTERNAL MODULE: ./lib/package/bundle-steps.js + 3 modules
var bundle_steps = __webpack_require__(63698);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var dependencies_application = __webpack_require__(85758);
// EXTERNAL MODULE: ./lib/package/interpreter-steps.js
var interpreter_steps = __webpack_require__(28688);
// EXTERNAL MODULE: ./lib/package/pex/pex-steps.js
var pex_steps = __webpack_require__(61405);
// EXTERNAL MODULE: ./lib/package/proofs/check-steps.js + 18 modules
var check_steps = __webpack_require__(54046);
// EXTERNAL MODULE: ./lib/package/proofs/describe-steps.js + 1 modules
var describe_steps = __webpack_require__(84712);
// EXTERNAL MODULE: ./lib/package/proofs/proof-steps.js + 11 modules
var proof_steps = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/package/reproduce/reproduce-steps.js + 4 modules
var reproduce_steps = __webpack_require__(34010);
// EXTERNAL MODULE: ./lib/package/source/local-projects.js
var local_projects = __webpack_require__(25878);
;// CONCATENATED MODULE: ./lib/assemble/together.js
/** What is made from the wheels of all cells, with the steps of `package`: nothing of the project is built again. */










/** @param files everything the cells made, checked */
function declareTogether(graph, workshop, files) {
    const { host, tools } = workshop;
    const uv = graph.add('get uv', 'set-up', [], async () => (0,build_uv/* uvFor */.z)(await tools.uv(), host.store, host.env));
    const interpreters = (0,interpreter_steps/* declareInterpreters */._)(graph, workshop, uv);
    const findLinks = (0,local_projects/* declareLocalProjects */.u)(graph, workshop, uv, interpreters);
    const wheels = graph.map(files, all => all.filter(({ format }) => format === 'wheel'));
    const sdist = graph.map(files, all => all.find(({ format }) => format === 'sdist'));
    const application = graph.add('read the wheels', 'build', [sdist, wheels], ([archive, built]) => (0,dependencies_application/* describeApplication */.un)(workshop, archive, built));
    const bundles = (0,bundle_steps/* declareBundles */.i)(graph, workshop, { uv, interpreters, findLinks, application, wheels });
    // Sdist and wheels were proved where they were made; their formats are not of this share.
    const first = graph.map(wheels, ([wheel]) => wheel);
    const proofs = (0,proof_steps/* declareProofs */.y)(graph, workshop, {
        ...{ uv, interpreters, findLinks, application, wheels },
        ...bundles,
        sdist: first,
    });
    const checked = (0,check_steps/* declareChecks */.Q)(graph, workshop, {
        ...{ uv, interpreters, application, wheels, ...bundles },
        sdist: first,
    });
    const descriptions = (0,describe_steps/* declareDescriptions */.E)(graph, workshop, {
        ...{ application, wheels, ...bundles },
        sdist: first,
    });
    const seen = checked ? [graph.map(checked, ({ findings }) => findings)] : [];
    return {
        ...{ interpreters, application, sdist: first, wheels, ...bundles, proofs, checked },
        pex: (0,pex_steps/* unchanged */.C)(graph, bundles, proofs),
        ...descriptions,
        // Of sdist and wheels, each cell compares its own.
        reproduced: (0,reproduce_steps/* declareBundleReproduction */.F)(graph, workshop, {
            ...{ uv, interpreters, application, wheels },
            ...bundles,
        }),
        findings: [...descriptions.findings, ...seen],
    };
}

;// CONCATENATED MODULE: ./lib/assemble/run.js
/** One run of `assemble`: gathers, checks, makes what needs everything, and hands it over; before that nothing is uploaded. */

















/** Failures are in the report; a bug is thrown. */
async function assemble(given) {
    const { host, plan, together, reporter, now, outputDir, runner } = given;
    const staging = await (0,files_staging/* createStaging */.q)(host.temp);
    try {
        const graph = new engine_graph/* Graph */.T(reporter, now);
        const collected = graph.add('collect the parts', 'set-up', [], async (_, say) => given.folder === undefined
            ? downloadParts(host, plan, await staging.dir('parts'), say)
            : partsIn(given.folder));
        const checked = graph.add('check the parts', 'prove', [collected], async ([collection], say) => {
            const { artifacts, problems } = gather(plan, collection, (0,share_part/* jobOf */.Zw)(host.env));
            (0,errors/* throwProblems */.Jh)([...problems, ...(await wrongFiles(collection.collected))]);
            say(`${(0,format/* plural */.LS)(artifacts.length, 'file')} of ${(0,format/* plural */.LS)(plan.cells.length, 'cell')}`);
            return { artifacts, parts: collection.collected.map(({ part }) => part) };
        });
        const workshop = together && (0,run/* openWorkshop */._M)({ host, configuration: together, runner }, staging);
        // Nothing is begun for a set that will be refused.
        const refusals = await graph.settled();
        if (refusals.length > 0)
            return failed(given, refusals);
        const files = graph.map(checked, ({ artifacts }) => artifacts);
        const steps = workshop && declareTogether(graph, workshop, files);
        const failures = await graph.settled();
        if (failures.length > 0)
            return failed(given, failures);
        const made = steps && together && (await (0,result/* collect */.F)(steps, together, true, given.options.upload));
        const { parts, artifacts } = await checked.value;
        const tools = (0,versions/* toolVersions */.E)(workshop?.tools.used ?? []);
        const joined = joinReports(plan, given.machine, { parts, artifacts, made, tools });
        const before = { ...joined, ...times(given), uploads: [] };
        const published = graph.add('publish', 'deliver', [], async () => {
            (0,errors/* throwProblems */.Jh)(differences(plan, made));
            const desk = { staging, epoch: plan.source.epoch, configuration: { outputDir, options: given.options } };
            return (0,deliver/* publish */.mk)(desk, before, describedOf(joined.artifacts, parts, made));
        });
        const afterwards = await graph.settled();
        if (afterwards.length > 0)
            return failed(given, afterwards);
        const delivered = await published.value;
        const wanted = host.kind === 'github' && given.options.upload;
        const uploads = wanted
            ? (0,package_uploads/* uploadParcels */.G)(graph, host, parcels(plan, before, delivered), outputDir, given.options)
            : [];
        const all = await graph.settled();
        const stored = (await Promise.allSettled(uploads)).flatMap(upload => upload.status === 'fulfilled' ? [upload.value] : []);
        const report = {
            ...joined,
            artifacts: delivered.artifacts,
            ...times(given),
            uploads: stored,
            ...(all.length > 0 && { failure: all }),
        };
        return { report, delivered };
    }
    finally {
        reporter.stop();
        await runner.endAll();
        await staging.dispose();
    }
}
function times({ reporter, now }) {
    return { timings: reporter.timings, totalSeconds: now() / 1000 };
}
function failed(given, failure) {
    const { plan, machine } = given;
    const { name, version } = plan.project;
    const report = {
        ...joinReports(plan, machine, { parts: [], artifacts: [], tools: [] }),
        ...(name !== undefined && version !== undefined && { project: { name, version } }),
        ...times(given),
        uploads: [],
        failure,
    };
    return { report, delivered: run/* NOTHING */.K$ };
}
/** What is inside each file, as whoever made it saw it. */
function describedOf(artifacts, parts, made) {
    const contents = new Map(parts.flatMap(part => part.contents.map(one => [one.file, one])));
    const own = new Map((made?.described ?? []).map(one => [one.artifact.file, one]));
    if (contents.size + own.size === 0)
        return [];
    return artifacts.map(artifact => {
        const inside = contents.get(artifact.file);
        return own.get(artifact.file) ?? { artifact, ...(inside && { contents: inside }) };
    });
}
/** What was to be made from all of it, and was not. */
function differences(plan, made) {
    const { missing, unplanned } = (0,reconcile/* reconcile */.L)(plan.assemble.expects, made?.artifacts ?? []);
    return [...missing, ...unplanned.map(file => `nobody planned ${file}`)].map(what => new errors/* PackagingError */.yr('build/mismatch', {
        message: `Of what is made from all wheels, ${what}.`,
        fix: 'Plan again, and use the same version of package-python in every job.',
    }));
}
/** Exactly what an index takes, and everything. */
function parcels(plan, report, { artifacts, described }) {
    const { name, version } = report.project ?? { name: '', version: '' };
    const index = artifacts.filter(({ format }) => format === 'sdist' || format === 'wheel');
    const title = (what) => (0,artifact_names/* assembledName */.Qh)(plan.prefix, name, version, what);
    return [
        ...(index.length > 0 ? [{ title: title('pypi'), files: index.map(({ path: file }) => file) }] : []),
        { title: title('release'), files: [...artifacts.map(({ path: file }) => file), ...described] },
    ];
}

;// CONCATENATED MODULE: ./lib/assemble/command.js
/** The command `assemble`: from the parts of all cells to one checked release. */















const assembleCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await (0,share/* openPlan */.uD)(host, layers);
    const { plan } = opened;
    const own = [...layers, (0,inputs_options/* environmentLayer */.L)(host.env)].map(input_owners/* jobsOwn */.dR);
    const options = (0,inputs_options/* readOptions */.Tt)([(0,input_owners/* plannedLayer */.mj)(plan.inputs), ...own]);
    (0,errors/* throwProblems */.Jh)(options.attest ? (0,configure/* attestProblems */.w)(options, host.env) : []);
    const outputDir = await (0,paths/* outputFolder */.qi)(host.workspace, options.outputDir, host.kind === 'github');
    const folder = options.parts === '' ? undefined : external_node_path_.resolve(host.workspace, options.parts);
    if (folder === outputDir)
        throw sameFolder(options.parts);
    // Only what is made anew needs the project: a release that is gathered needs no checkout.
    const whole = plan.assemble.formats.length > 0 ? await (0,share/* configureShare */.E0)(host, layers, opened, new Date()) : undefined;
    const together = whole && (0,share/* narrowed */.fQ)(whole, plan, plan.assemble);
    if (together && together.plan.executables.length > 0)
        await (0,plan_configure/* checkExecutables */.ag)(host, together);
    await request.prepare?.(options);
    const [here] = (0,platforms/* parsePlatforms */.q)(['runner'], { machine: (0,machine/* thisMachine */.g)(), floors: floors/* DEFAULT_FLOORS */.Uf }).platforms;
    const result = await assemble({
        host,
        plan,
        outputDir,
        options,
        machine: here?.name ?? 'unknown',
        ...(folder !== undefined && { folder }),
        ...(together && { together }),
        runner: (0,process/* createRunner */.j)({ env: host.env }),
        reporter: (0,reporter/* createReporter */.A)(host.log, style, now),
        now,
    });
    await (0,show/* showResult */.L)(request, result, { outputDir, plan: { warnings: [] }, options });
    const failures = result.report.failure ?? [];
    if (failures.length > 0 || !options.attest)
        return failures;
    const { attestFolder } = await __webpack_require__.e(/* import() */ 6954).then(__webpack_require__.bind(__webpack_require__, 16954));
    return attestFolder(request, { options, find: async () => outputDir, now });
};
function sameFolder(folder) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `parts and output-dir are the same folder, ${folder}: what is gathered must not mix with its parts.`,
        fix: 'Give build another output-dir, such as parts, or assemble one.',
    });
}


/***/ }),

/***/ 52441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ attestToken),
/* harmony export */   w: () => (/* binding */ attestProblems)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39885);
/** What attesting needs of a job, known before anything is made (pure). */


/** Empty when there is none. */
function attestToken({ githubToken }, env) {
    return githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || '';
}
/** Everything that stands in the way, all together. */
function attestProblems(options, env) {
    const missing = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .missingForAttesting */ .B)(env);
    // Where there is no job, no token would help.
    if (missing?.code === 'attest/unavailable')
        return [missing];
    return [...(missing ? [missing] : []), ...(attestToken(options, env) === '' ? [noToken()] : [])];
}
function noToken() {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/permission', {
        message: 'There is no token to store an attestation with.',
        fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
    });
}


/***/ }),

/***/ 39885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ missingForAttesting),
/* harmony export */   w: () => (/* binding */ attestFailure)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Why an attestation could not be made, in words that say what to change (pure). */

const PERMISSIONS = '`permissions: { id-token: write, attestations: write, contents: read }`';
/** What stands in the way before anything is tried; undefined when nothing does. */
function missingForAttesting(env) {
    if (env.GITHUB_ACTIONS !== 'true') {
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/unavailable', {
            message: 'Only a GitHub Actions job can attest: the identity that signs is the workflow.',
            fix: 'Leave `attest` out here, and set it in the workflow that releases.',
        });
    }
    if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
        return undefined;
    const fork = env.GITHUB_EVENT_NAME === 'pull_request' ? ' A pull request from a fork never gets it.' : '';
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/permission', {
        message: `This job may not ask GitHub for an identity, which signs an attestation.${fork}`,
        fix: `Give the job ${PERMISSIONS}; a reusable workflow needs them from its caller too.`,
    });
}
/** The client tells causes by their texts alone; what none of them fits is told as it came. */
function attestFailure(thrown) {
    const text = causes(thrown);
    const known = KNOWN.find(({ tells }) => tells.test(text));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(known?.code ?? 'attest/failed', {
        message: known?.message ?? 'The attestation could not be made.',
        fix: known?.fix ?? 'Run the job again; nothing has been released yet.',
        detail: text.split('\n'),
        cause: thrown,
    });
}
const KNOWN = [
    {
        tells: /persist attestation: .*(resource not accessible|must have|permission|forbidden)/i,
        code: 'attest/permission',
        message: 'GitHub does not let this job store an attestation.',
        fix: `Give the job ${PERMISSIONS}.`,
    },
    {
        tells: /persist attestation: .*(not available|upgrade|not found)/i,
        code: 'attest/unavailable',
        message: 'GitHub keeps no attestations for this repository.',
        fix: 'Private repositories have them with GitHub Enterprise Cloud only; else set `attest` to false.',
    },
    {
        tells: /persist attestation/i,
        code: 'attest/failed',
        message: 'The attestation was signed, but GitHub could not store it.',
        fix: 'Run the job again; a second attestation of the same files does no harm.',
    },
    {
        tells: /ID token|IDENTITY_TOKEN|Missing claims/i,
        code: 'attest/failed',
        message: 'GitHub gave no usable identity to sign with.',
        fix: `See that the job has ${PERMISSIONS}, then run it again.`,
    },
    {
        tells: /CA_CREATE|TLOG_|TSA_|fulcio|rekor|timestamp/i,
        code: 'attest/failed',
        message: 'The signing service (Sigstore) did not answer as it should.',
        fix: 'Run the job again later; its state is told at https://status.sigstore.dev. Nothing has been released yet.',
    },
];
/** The message of an error and of every cause behind it, one a line. */
function causes(thrown) {
    const lines = [];
    for (let next = thrown; next instanceof Error && lines.length < 8; next = next.cause) {
        const code = 'code' in next && typeof next.code === 'string' ? `${next.code}: ` : '';
        lines.push(`${code}${next.message}`);
    }
    return lines.length > 0 ? lines.join('\n') : String(thrown);
}


/***/ })

};
