export const id = 1161;
export const ids = [1161];
export const modules = {

/***/ 41161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attestCommand: () => (/* binding */ attestCommand),
  attestFolder: () => (/* binding */ attestFolder),
  attestProblems: () => (/* binding */ attestProblems),
  checkedFolder: () => (/* binding */ checkedFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
;// CONCATENATED MODULE: ./lib/attest/attest.js
/**
 * Attestations of a folder of finished files, how they were built and what is in them: signed with the job's identity and
 * stored at GitHub. The only file that talks to Sigstore.
 * @see https://docs.github.com/actions/concepts/security/artifact-attestations
 */


const PERMISSIONS = '`permissions: { id-token: write, attestations: write, contents: read }`';
/** What stands in the way before anything is tried; undefined when nothing does. */
function missingForAttesting(env) {
    if (env.GITHUB_ACTIONS !== 'true') {
        return new errors/* PackagingError */.yr('attest/unavailable', {
            message: 'Only a GitHub Actions job can attest: the identity that signs is the workflow.',
            fix: 'Leave `attest` out here, and set it in the workflow that releases.',
        });
    }
    if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
        return undefined;
    const fork = env.GITHUB_EVENT_NAME === 'pull_request' ? ' A pull request from a fork never gets it.' : '';
    return new errors/* PackagingError */.yr('attest/permission', {
        message: `This job may not request an identity from GitHub, which signs an attestation.${fork}`,
        fix: `Give the job ${PERMISSIONS}; a reusable workflow needs them from its caller too.`,
    });
}
/** The client gives causes as text only; what matches none of them is reported as it is. */
function attestFailure(thrown) {
    const text = causes(thrown);
    const known = KNOWN.find(({ pattern }) => pattern.test(text));
    return new errors/* PackagingError */.yr(known?.code ?? 'attest/failed', {
        message: known?.message ?? 'The attestation could not be created.',
        fix: known?.fix ?? 'Run the job again; nothing has been released yet.',
        detail: text.split('\n'),
        cause: thrown,
    });
}
const KNOWN = [
    {
        pattern: /persist attestation: .{0,400}(resource not accessible|must have|permission|forbidden)/i,
        code: 'attest/permission',
        message: 'GitHub does not let this job store an attestation.',
        fix: `Give the job ${PERMISSIONS}.`,
    },
    {
        pattern: /persist attestation: .{0,400}(not available|upgrade|not found)/i,
        code: 'attest/unavailable',
        message: 'GitHub stores no attestations for this repository.',
        fix: 'Private repositories have them with GitHub Enterprise Cloud only; else set `attest` to false.',
    },
    {
        pattern: /persist attestation/i,
        code: 'attest/failed',
        message: 'The attestation was signed, but GitHub could not store it.',
        fix: 'Run the job again; a second attestation of the same files does no harm.',
    },
    {
        pattern: /ID token|IDENTITY_TOKEN|Missing claims/i,
        code: 'attest/failed',
        message: 'GitHub gave no usable identity to sign with.',
        fix: `See that the job has ${PERMISSIONS}, then run it again.`,
    },
    {
        pattern: /CA_CREATE|TLOG_|TSA_|fulcio|rekor|timestamp/i,
        code: 'attest/failed',
        message: 'The signing service (Sigstore) did not answer as it should.',
        fix: 'Run the job again later; its status is shown at https://status.sigstore.dev. Nothing has been released yet.',
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
/** Subjects that one attestation may have. @see https://github.com/actions/attest#readme */
const MOST_SUBJECTS = 1024;
/** CycloneDX's predicate type, which `gh attestation verify --predicate-type` takes. @see https://cyclonedx.org/specification/overview/ */
const SBOM_PREDICATE = 'https://cyclonedx.org/bom';
/** SLSA's. @see https://slsa.dev/spec/v1.0/provenance */
const PROVENANCE_PREDICATE = 'https://slsa.dev/provenance/v1';
/** As few statements as there can be, in the order of `claims`; every subject of a claim is in one of its statements. */
function statements(claims) {
    return claims.flatMap(({ claim, subjects }) => {
        const count = Math.ceil(subjects.length / MOST_SUBJECTS);
        return Array.from({ length: count }, (_, index) => ({
            claim,
            subjects: subjects.slice(index * MOST_SUBJECTS, (index + 1) * MOST_SUBJECTS),
        }));
    });
}
/**
 * Creates one attestation after another, so that a failure leaves the fewest behind.
 * @throws PackagingError `attest/…`
 */
async function attestAll(statements, token, env) {
    const missing = missingForAttesting(env);
    if (missing !== undefined)
        throw missing;
    const { attest, attestProvenance } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(6995), __webpack_require__.e(2088), __webpack_require__.e(4476)]).then(__webpack_require__.bind(__webpack_require__, 4476));
    const made = [];
    for (const { claim, subjects } of statements) {
        const options = { token, subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })) };
        const signed = claim.kind === 'provenance'
            ? attestProvenance(options)
            : attest({ ...options, predicateType: SBOM_PREDICATE, predicate: claim.document });
        const { attestationID: id = '', bundle } = await signed.catch(thrown => {
            throw attestFailure(thrown);
        });
        const url = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY ?? ''}/attestations/${id}`;
        made.push({ kind: claim.kind, id, url, subjects: subjects.map(({ name }) => name), bundle });
    }
    return made;
}
/** Bytes that GitHub takes as a predicate. @see https://github.com/actions/attest#readme */
const MOST_PREDICATE = 16 * 1024 * 1024;
/**
 * Provenance of every file, SHA256SUMS and manifest too; the SBOM of those that the manifest lists as made.
 * @throws what the file system throws
 */
async function claimsOf(folder) {
    const { manifest, files } = folder;
    const subject = ({ name, sha256 }) => ({ name, sha256 });
    const made = new Set(manifest.artifacts.map(({ file }) => file));
    const sboms = files.filter(({ name, size }) => name.endsWith('.cdx.json') && size <= MOST_PREDICATE);
    const subjects = files.filter(({ name }) => made.has(name)).map(subject);
    const described = sboms.map(async ({ path }) => {
        const document = JSON.parse(await (0,regular/* readRegular */.V)(path, 'utf8'));
        return { claim: { kind: 'sbom', document }, subjects };
    });
    return [{ claim: { kind: 'provenance' }, subjects: files.map(subject) }, ...(await Promise.all(described))];
}

// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/reporter.js
var pipeline_reporter = __webpack_require__(57441);
// EXTERNAL MODULE: ./lib/release/files.js
var files = __webpack_require__(36210);
// EXTERNAL MODULE: ./lib/release/notes-of-files.js
var notes_of_files = __webpack_require__(31438);
;// CONCATENATED MODULE: ./lib/commands/attest.js
/** The command `attest`: provenance and SBOM of finished files, in a job that has the permissions and builds nothing. */











/** Empty when there is none. */
function attestToken({ githubToken }, env) {
    return githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || '';
}
/** What is missing for attesting in this job, known before anything is built. */
function attestProblems(options, env) {
    const missing = missingForAttesting(env);
    // Outside a job, a token would not help.
    if (missing?.code === 'attest/unavailable')
        return [missing];
    const noToken = new errors/* PackagingError */.yr('attest/permission', {
        message: 'There is no token for storing attestations.',
        fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
    });
    return [...(missing ? [missing] : []), ...(attestToken(options, env) === '' ? [noToken] : [])];
}
const KINDS = { provenance: 'Build provenance', sbom: 'SBOM' };
/** Reports the attestations: on standard output, as JSON if requested, in the job summary and in the outputs. */
async function showAttestations({ host, json, write }, { manifest, made, bundles, signer }) {
    const repository = host.env.GITHUB_REPOSITORY ?? '';
    const first = manifest.artifacts[0]?.file ?? '';
    const lines = made.map(({ kind, url, subjects }) => `${KINDS[kind]} of ${(0,format/* plural */.LS)(subjects.length, 'file')}: ${url}`);
    const verify = (0,notes_of_files/* verifyLine */.m)(first, repository, signer);
    const attestations = made.map(({ kind, id, url, subjects }) => ({ kind, id, url, subjects }));
    write(json
        ? `${JSON.stringify({ schema: 1, repository, attestations, bundles }, null, 2)}\n`
        : `${[...lines, `Verify: ${verify}`].join('\n')}\n`);
    const rows = made.map(({ kind, url, subjects }) => `| ${KINDS[kind]} | ${subjects.length} | ${(0,format/* link */.nf)(url, url)} |`);
    await host.summary([
        `## ✅ ${(0,format/* markdown */.wD)(`${manifest.name} ${manifest.version} is attested`)}`,
        ['| What | Files | Attestation |', '| --- | --- | --- |', ...rows].join('\n'),
        `To verify a file: ${(0,format/* code */.aY)(verify)}`,
        '',
    ].join('\n\n'));
    await host.setOutputs({
        'attestation-url': made.map(({ url }) => url).join('\n'),
        'attestation-bundles': bundles,
        name: manifest.name,
        version: manifest.version,
    });
}
/** The finished files in `folder`, compared with their manifest and SHA256SUMS. */
async function checkedFolder(folder, digest, say) {
    const read = await (0,files/* readReleaseFolder */.SL)(folder, digest);
    const all = read.files.reduce((sum, { size }) => sum + size, 0);
    say(`${(0,format/* plural */.LS)(read.files.length, 'file')}, ${(0,format/* bytes */.ee)(all)}, match their manifest and SHA256SUMS`);
    return read;
}
/** Attests the files of a folder. Gives the failures, which have been reported. */
async function attestFolder(request, { options, find, now }) {
    const { host, style } = request;
    const reporter = (0,pipeline_reporter/* createReporter */.A)(host.log, style, now);
    try {
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const checked = graph.add({ id: 'check-files', title: 'check files', section: 'set-up' }, [], async (_, say) => checkedFolder(await find(), options.checksumsDigest, say));
        const attested = graph.add({ id: 'attest', title: 'attest files', section: 'publish' }, [checked], async ([folder], say) => {
            const token = attestToken(options, host.env);
            const made = await attestAll(statements(await claimsOf(folder)), token, host.env);
            for (const { kind, url, subjects } of made)
                say(`${kind} of ${(0,format/* plural */.LS)(subjects.length, 'file')}: ${url}`);
            return made;
        });
        const failures = await graph.settled();
        reporter.stop();
        for (const failure of failures)
            host.log.error(failure);
        if (failures.length > 0)
            return failures;
        const made = await attested.value;
        const file = external_node_path_.join(host.temp, 'attestations.jsonl');
        await (0,promises_.writeFile)(file, made.map(({ bundle }) => `${JSON.stringify(bundle)}\n`).join(''));
        const { manifest } = await checked.value;
        await showAttestations(request, { manifest, made, bundles: file, signer: options.signerWorkflow });
        return [];
    }
    finally {
        reporter.stop();
    }
}
const attestCommand = async (request, now) => {
    const { host, layers } = request;
    const options = await (0,config_options/* optionsWithoutProject */.wh)(layers, host.workspace, host.workspace);
    (0,errors/* throwProblems */.Jh)(attestProblems(options, host.env));
    const staging = await (0,publish/* createStaging */.qp)(host.temp);
    try {
        const folder = external_node_path_.resolve(host.workspace, options.outputDir);
        const find = () => (0,files/* finishedFiles */.Qw)(host, folder, options.artifactPrefix, staging);
        return await attestFolder(request, { options, find, now });
    }
    finally {
        await staging.dispose();
    }
};


/***/ }),

/***/ 36210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ finishedFiles),
/* harmony export */   SL: () => (/* binding */ readReleaseFolder),
/* harmony export */   vM: () => (/* binding */ CHECKSUMS)
/* harmony export */ });
/* unused harmony export assembledOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(657);
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77642);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/* harmony import */ var _report_manifest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78469);
/** The folder of finished files, compared with its own SHA256SUMS and manifest before anything leaves this machine. */










const MANIFEST = 'manifest.json';
const CHECKSUMS = 'SHA256SUMS';
/** GitHub's own limits. @see https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const MOST_FILES = 1000;
const LARGEST_FILE = 2 * 1024 ** 3;
/** What GitHub leaves in the name of an asset; it replaces anything else by a dot. */
const KEPT_NAME = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/;
/** Enough to keep a disk busy. */
const AT_ONCE = 4;
/**
 * Reads and hashes everything.
 * @param folder absolute
 * @param expected SHA-256 of SHA256SUMS as reported by the job that wrote it; empty when it is not known
 * @throws PackagingError(s) `release/files`, `release/limit`, all that is wrong together; `host/…`
 */
async function readReleaseFolder(folder, expected = '') {
    const [manifestText, sumsText] = await Promise.all([described(folder, MANIFEST), described(folder, CHECKSUMS)]);
    const { decodeManifest } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9138)]).then(__webpack_require__.bind(__webpack_require__, 69138));
    const manifest = decodeManifest(manifestText, node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MANIFEST));
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(sumsText).digest('hex');
    if (expected !== '' && digest !== expected)
        throw wrongFiles(folder, [`${CHECKSUMS} has the SHA-256 ${digest}, but checksums-digest is ${expected}`]);
    const sums = (0,_report_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .parseChecksums */ .yk)(sumsText);
    if (sums === undefined)
        throw wrongFiles(folder, [`${CHECKSUMS} is not what sha256sum writes`]);
    const limiter = (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .createLimiter */ .zm)(AT_ONCE);
    const names = [...new Set([...sums.keys(), CHECKSUMS, MANIFEST])].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .byBytes */ .bg);
    const read = await Promise.all(names.map(name => limiter(() => readOne(folder, name, sums.get(name)))));
    const wrong = read.flatMap(one => (typeof one === 'string' ? [one] : []));
    const files = read.flatMap(one => (typeof one === 'string' ? [] : [one]));
    wrong.push(...unlikeManifest(manifest, sums, files));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .throwProblems */ .Jh)([
        ...(wrong.length > 0 ? [wrongFiles(folder, wrong)] : []),
        ...failedChecks(manifest),
        ...beyondLimits(files),
    ]);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    return {
        manifest,
        files,
        others: entries.filter(name => !names.includes(name) && !name.startsWith('.')).sort(_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .byBytes */ .bg),
    };
}
async function described(folder, name) {
    try {
        return await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name), 'utf8');
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
            message: `${name} in ${folder} cannot be read.`,
            fix: 'Name the folder that `package` or `assemble` filled, as output-dir; a run that failed writes no manifest.',
            cause: thrown,
        });
    }
}
/** The file, or what is wrong with it. @param expected its hash in SHA256SUMS, which does not list itself */
async function readOne(folder, name, expected) {
    if (name !== node_path__WEBPACK_IMPORTED_MODULE_2__.basename(name) || /[\\/]/.test(name) || name.startsWith('.'))
        return `'${name}' is not a plain file name`;
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
    if (found === undefined)
        return `${name} is missing`;
    if (!found.isFile())
        return `${name} is not a file`;
    const sha256 = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256Of */ .Bj)(file);
    if (expected !== undefined && sha256 !== expected)
        return `${name} has the SHA-256 ${sha256}, but ${CHECKSUMS} says ${expected}`;
    return { name, path: file, size: found.size, sha256 };
}
function unlikeManifest(manifest, sums, files) {
    const byName = new Map(files.map(file => [file.name, file]));
    const listed = [...manifest.artifacts, ...(manifest.descriptions ?? []), ...(manifest.installers ?? [])];
    const names = new Set([MANIFEST, ...listed.map(({ file }) => file)]);
    const unlisted = [...sums.keys()].filter(file => !names.has(file));
    const wrong = listed.flatMap(({ file, sha256, size }) => {
        if (!sums.has(file))
            return [`${file} is in ${MANIFEST} but not in ${CHECKSUMS}`];
        const found = byName.get(file);
        if (found === undefined)
            return [];
        if (found.sha256 !== sha256)
            return [`${file} has the SHA-256 ${found.sha256}, but ${MANIFEST} says ${sha256}`];
        return found.size === size ? [] : [`${file} has ${found.size} bytes, but ${MANIFEST} says ${size}`];
    });
    return [...wrong, ...unlisted.map(file => `${file} is in ${CHECKSUMS} but not in ${MANIFEST}`)];
}
/** No run writes a manifest with a failed check: one that has it was written by hand, or by another program. */
function failedChecks({ checks, findings = [] }) {
    const failed = [
        ...checks
            .filter(({ result }) => !ACCEPTED.has(result))
            .map(({ name, artifact, python, result }) => `${name} of ${artifact}${python ? ` on Python ${python}` : ''}: ${result}`),
        ...findings.filter(({ state }) => state === 'failed').map(({ title }) => `${title}: failed`),
    ];
    if (failed.length === 0)
        return [];
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
            message: `${MANIFEST} lists ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(failed.length, 'failed check')}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(failed.slice(0, MOST_SHOWN))}.`,
            fix: 'Build again without that failure; nothing was sent.',
            detail: failed,
        }),
    ];
}
/** Results of a check with which a file may be released; one that this version does not know is none of them. */
const ACCEPTED = new Set(['passed', 'warning', 'skipped']);
const MOST_SHOWN = 3;
function wrongFiles(folder, wrong) {
    const [first, ...more] = wrong;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
        message: more.length === 0
            ? `The files in ${folder} differ from those that were built: ${first}.`
            : `${wrong.length} files in ${folder} differ from those that were built.`,
        fix: 'Build or download the files again; nothing was sent.',
        detail: more.length === 0 ? [] : wrong,
    });
}
function beyondLimits(files) {
    const large = files.filter(({ size }) => size >= LARGEST_FILE);
    const empty = files.filter(({ size }) => size === 0);
    const odd = files.filter(({ name }) => !KEPT_NAME.test(name));
    const limits = [
        [
            files.length > MOST_FILES,
            `${files.length} files are more than the ${MOST_FILES} that GitHub accepts in one release.`,
            'Build fewer formats or targets, or put some files into archives.',
        ],
        [
            large.length > 0,
            `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(large.map(({ name, size }) => `${name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bytes */ .ee)(size)})`))}: GitHub accepts files below 2 GiB.`,
            'Leave dependencies out, or split what is in it.',
        ],
        [empty.length > 0, `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(empty.map(({ name }) => name))}: GitHub accepts no empty files.`, 'Leave them out.'],
        [
            odd.length > 0,
            `GitHub would rename ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(odd.map(({ name }) => `'${name}'`))}, and ${CHECKSUMS} would be wrong.`,
            'Use names of letters, digits, dots, dashes, underscores and plus signs.',
        ],
    ];
    return limits
        .filter(([exceeded]) => exceeded)
        .map(([, message, fix]) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/limit', { message, fix }));
}
/**
 * The folder that was named, the folder of the project in it where a run had several projects, or in a workflow the files
 * of an earlier job, downloaded.
 * @param folder absolute; it need not exist
 * @param title the normalised name of the project, where it is known
 * @throws PackagingError `release/files`
 */
async function finishedFiles(host, folder, prefix, staging, title) {
    if (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MANIFEST)))
        return folder;
    const own = title === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, title);
    if (own !== undefined && (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(own, MANIFEST))))
        return own;
    if (host.kind !== 'github')
        return folder;
    const into = await staging.dir('release-files');
    await downloadReleaseFiles(prefix, into, title);
    return into;
}
/**
 * Downloads the one assembled workflow artifact of this run, `<prefix>-…-release`, its digest checked.
 * @param into absolute path of an empty folder
 * @throws PackagingError `release/files` when there is none or several, or another one than was uploaded
 */
async function downloadReleaseFiles(prefix, into, title) {
    const client = new (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(6995), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 56518))).DefaultArtifactClient();
    const { artifacts } = await failing(prefix, () => client.listArtifacts({ latest: true }));
    const ours = assembledOf(artifacts, prefix, title);
    const [artifact, ...more] = ours;
    if (artifact === undefined || more.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
            message: artifact === undefined
                ? `This run has no workflow artifact ${prefix}-…-release, and output-dir contains no finished files.`
                : `This run has several workflow artifacts to release: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(ours.map(({ name }) => name))}.`,
            fix: 'Let `assemble` run before it in the same workflow, or download the files to release into output-dir.',
            detail: artifacts.map(({ name }) => name),
        });
    const { id, name, digest } = artifact;
    const options = { path: into, ...(digest !== undefined && { expectedHash: digest }) };
    const { digestMismatch } = await failing(name, () => client.downloadArtifact(id, options));
    if (digestMismatch)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
            message: `The workflow artifact ${name} is not what was uploaded: its digest differs.`,
            fix: 'Run the workflow again.',
        });
}
/**
 * The assembled workflow artifacts of a run that can be meant: all of them, or of several projects those of one (pure).
 * @param title the normalised name of the project, where it is known
 */
function assembledOf(artifacts, prefix, title) {
    const all = artifacts.filter(({ name }) => name.startsWith(`${prefix}-`) && name.endsWith('-release'));
    const start = `${prefix}-${title}-`;
    // A version follows the name, and not the rest of a longer name.
    const named = all.filter(({ name }) => name.startsWith(start) && /^\d/.test(name.slice(start.length)));
    return all.length > 1 && named.length > 0 ? named : all;
}
async function failing(what, work) {
    try {
        return await work();
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('release/files', {
            message: `The workflow artifact ${what} could not be downloaded: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}`,
            fix: 'Run this job again, or download the files to release into output-dir.',
            cause: thrown,
        });
    }
}


/***/ }),

/***/ 31438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ filesPart),
/* harmony export */   m: () => (/* binding */ verifyLine)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _report_install_hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4134);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36210);
/** The part of the notes that is generated from the files: a table, how to install, how to verify (pure). */



/**
 * The command that verifies where a file was built, to be copied.
 * @param signer the workflow that signed; empty is any of `repository`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
function verifyLine(file, repository, signer = '') {
    const workflow = signer === '' ? '' : ` --signer-workflow ${signer}`;
    return `gh attestation verify ${quoted(file)} --repo ${repository}${workflow}`;
}
/** A shell's single quotes, where the name has anything in it that a shell would read. */
function quoted(file) {
    return /^[\w.+/-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}
const FORMATS = {
    sdist: 'Source, for pip and for distributions',
    wheel: 'Wheel, for pip and uv',
    pex: 'The program in one file, for machines with Python',
    scie: 'The program with its own Python',
    pyinstaller: 'The program with its own Python',
    pyo3: 'The program with its own Python',
    pyoxidizer: 'The program with its own Python',
    oci: 'Container image',
};
const OTHERS = {
    'manifest.json': 'List of the files, for programs',
    SHA256SUMS: 'Checksums',
    'THIRD-PARTY-NOTICES.txt': 'Licenses of what is inside',
};
const INSTALLER_PURPOSE = {
    sh: 'Installs the program on Linux and macOS',
    powershell: 'Installs the program on Windows',
    homebrew: 'Formula for a tap of Homebrew',
    scoop: 'Manifest for Scoop',
    winget: 'Manifest for winget',
    deb: 'Package for Debian and Ubuntu',
    rpm: 'Package for Fedora, RHEL and others with RPM',
};
/** Rows and install lines beyond this are left out: GitHub accepts 125,000 characters in all. */
const MOST_ROWS = 200;
const MOST_HINTS = 24;
/** Generated Markdown (pure): a table of the files, how to install, how to verify. */
function filesPart(manifest, files, attested) {
    const artifacts = new Map(manifest.artifacts.map(artifact => [artifact.file, artifact]));
    const rows = files
        .slice(0, MOST_ROWS)
        .map(({ name, size }) => `| ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} | ${purpose(name, artifacts.get(name), manifest.installers ?? [])} | ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(size)} |`);
    const more = files.length - MOST_ROWS;
    return [
        ...installers(manifest),
        '### Files',
        '',
        '| File | What it is | Size |',
        '| --- | --- | --- |',
        ...rows,
        ...(more > 0 ? ['', `… and ${more} more; all of them are in ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('manifest.json')}.`] : []),
        '',
        ...install(manifest),
        '<details><summary>Verify</summary>',
        '',
        'Download the file and `SHA256SUMS` into one folder. On Linux:',
        '',
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(['sha256sum --check --strict --ignore-missing SHA256SUMS'], 'sh'),
        '',
        'On macOS:',
        '',
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(['shasum -a 256 --check --ignore-missing SHA256SUMS'], 'sh'),
        '',
        ...(attested === undefined ? [] : provenance(manifest, files, attested)),
        '</details>',
    ].join('\n');
}
/** A checksum says that a file is whole; this says who built it, and from what. */
function provenance({ artifacts }, files, { repository, signer }) {
    const file = artifacts[0]?.file ?? files[0]?.name ?? _files_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKSUMS */ .vM;
    return [
        'Which workflow made a file, and from which commit, with [GitHub’s command line](https://cli.github.com):',
        '',
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)([verifyLine(file, repository, signer)], 'sh'),
        '',
    ];
}
function purpose(name, artifact, installers) {
    if (artifact === undefined) {
        const installer = installers.find(({ file }) => file === name);
        if (installer !== undefined)
            return INSTALLER_PURPOSE[installer.kind] ?? 'Installs the release';
        if (name.endsWith('.cdx.json'))
            return 'Software bill of materials (CycloneDX)';
        if (/^pylock\..+\.toml$/.test(name))
            return 'Lock of what is inside, for `uv pip sync` and pip';
        return OTHERS[name] ?? 'Belongs to the release';
    }
    const { format, targets, pythons } = artifact;
    const where = targets.includes('any') ? 'any system' : targets.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ');
    const needs = pythons.length === 0 ? '' : `; Python ${pythons.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ')}`;
    return `${FORMATS[format] ?? (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(format)}: ${where}${needs}`;
}
/** One line for each way to install. */
function installers({ installers: made = [] }) {
    const lines = (0,_report_install_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .installerLines */ .Um)(made);
    return lines.length === 0 ? [] : ['### Install', '', ...lines, ''];
}
/** What to do with each file. */
function install({ artifacts, installers: made = [] }) {
    const shown = artifacts.filter(({ format }) => format !== 'sdist').slice(0, MOST_HINTS);
    const lines = shown.flatMap(artifact => {
        const hints = (0,_report_install_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .installHints */ .Sn)({ ...artifact, path: artifact.file });
        const words = hints.map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`);
        return [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(artifact.file), '', (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(words, 'sh'), ''];
    });
    return lines.length === 0
        ? []
        : [`<details><summary>${made.length > 0 ? 'Install by hand' : 'Install'}</summary>`, '', ...lines, '</details>', ''];
}


/***/ })

};
