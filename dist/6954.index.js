export const id = 6954;
export const ids = [6954];
export const modules = {

/***/ 16954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attestFolder: () => (/* binding */ attestFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/engine/graph.js
var engine_graph = __webpack_require__(62550);
// EXTERNAL MODULE: ./lib/engine/reporter.js + 1 modules
var engine_reporter = __webpack_require__(69814);
// EXTERNAL MODULE: ./lib/release/folder.js + 1 modules
var release_folder = __webpack_require__(36035);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/attest/refusal.js
var refusal = __webpack_require__(39885);
;// CONCATENATED MODULE: ./lib/attest/statements.js
/** What is attested, cut into statements that GitHub takes (pure). @see https://docs.github.com/actions/concepts/security/artifact-attestations */
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

;// CONCATENATED MODULE: ./lib/attest/attest.js


/**
 * Makes one attestation after another, so that a failure leaves the fewest behind.
 * @throws PackagingError `attest/…`
 */
async function attestAll({ statements, token, env }) {
    const missing = (0,refusal/* missingForAttesting */.B)(env);
    if (missing !== undefined)
        throw missing;
    const { attest, attestProvenance } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(7561), __webpack_require__.e(6995), __webpack_require__.e(2088), __webpack_require__.e(4476)]).then(__webpack_require__.bind(__webpack_require__, 4476));
    const made = [];
    for (const { claim, subjects } of statements) {
        const options = {
            subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
            token,
        };
        const signed = claim.kind === 'provenance'
            ? attestProvenance(options)
            : attest({
                ...options,
                predicateType: SBOM_PREDICATE,
                predicate: claim.document,
            });
        const { attestationID: id = '', bundle } = await signed.catch(thrown => {
            throw (0,refusal/* attestFailure */.w)(thrown);
        });
        const url = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY ?? ''}/attestations/${id}`;
        made.push({ kind: claim.kind, id, url, subjects: subjects.map(({ name }) => name), bundle });
    }
    return made;
}

;// CONCATENATED MODULE: ./lib/attest/claims.js
/** What is claimed of a folder of finished files: how they came to be, and what is inside them. */

/** Bytes that GitHub takes as a predicate. @see https://github.com/actions/attest#readme */
const MOST_PREDICATE = 16 * 1024 * 1024;
/**
 * Provenance of every file, SHA256SUMS and manifest too; the SBOM of those that the manifest lists as made.
 * @throws what the file system throws
 */
async function claimsOf({ manifest, files, }) {
    const subject = ({ name, sha256 }) => ({ name, sha256 });
    const made = new Set(manifest.artifacts.map(({ file }) => file));
    const sboms = files.filter(({ name, size }) => name.endsWith('.cdx.json') && size <= MOST_PREDICATE);
    const documents = await Promise.all(sboms.map(async ({ path }) => ({
        kind: 'sbom',
        document: JSON.parse(await (0,promises_.readFile)(path, 'utf8')),
    })));
    return [
        { claim: { kind: 'provenance' }, subjects: files.map(subject) },
        ...documents.map(claim => ({ claim, subjects: files.filter(({ name }) => made.has(name)).map(subject) })),
    ];
}

// EXTERNAL MODULE: ./lib/attest/configure.js
var configure = __webpack_require__(52441);
// EXTERNAL MODULE: ./lib/release/verify-line.js
var verify_line = __webpack_require__(53787);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(18944);
;// CONCATENATED MODULE: ./lib/attest/show.js



const KINDS = { provenance: 'Build provenance', sbom: 'SBOM' };
/** Standard output gets JSON where the request asks for it. */
async function showAttestations({ host, json, write }, { manifest, made, bundles, signer }) {
    const repository = host.env.GITHUB_REPOSITORY ?? '';
    const first = manifest.artifacts[0]?.file ?? '';
    const lines = made.map(({ kind, url, subjects }) => `${KINDS[kind]} of ${(0,format/* plural */.LS)(subjects.length, 'file')}: ${url}`);
    const verify = (0,verify_line/* verifyLine */.m)(first, repository, signer);
    const attestations = made.map(({ kind, id, url, subjects }) => ({ kind, id, url, subjects }));
    write(json
        ? `${JSON.stringify({ schema: 1, repository, attestations, bundles }, null, 2)}\n`
        : `${[...lines, `Verify: ${verify}`].join('\n')}\n`);
    const rows = made.map(({ kind, url, subjects }) => `| ${KINDS[kind]} | ${subjects.length} | ${(0,text_escape/* link */.nf)(url, url)} |`);
    await host.summary([
        `## ✅ ${(0,text_escape/* markdown */.wD)(`${manifest.name} ${manifest.version} is attested`)}`,
        ['| What | Files | Attestation |', '| --- | --- | --- |', ...rows].join('\n'),
        `Whoever has a file verifies it with ${(0,text_escape/* code */.aY)(verify)}`,
        '',
    ].join('\n\n'));
    await host.setOutputs({
        'attestation-url': made.map(({ url }) => url).join('\n'),
        'attestation-bundles': bundles,
        name: manifest.name,
        version: manifest.version,
    });
}

;// CONCATENATED MODULE: ./lib/attest/run.js
/** Reads a folder of finished files, attests them and tells what was attested. */











/** Gives the failures, which have been told. */
async function attestFolder(request, { options, find, now }) {
    const { host, style } = request;
    const reporter = (0,engine_reporter/* createReporter */.A)(host.log, style, now);
    try {
        const graph = new engine_graph/* Graph */.T(reporter, now);
        const checked = graph.add('check the files', 'set-up', [], async (_, say) => {
            const folder = await (0,release_folder/* readReleaseFolder */.SL)(await find(), options.checksumsDigest);
            const all = folder.files.reduce((sum, { size }) => sum + size, 0);
            say(`${(0,format/* plural */.LS)(folder.files.length, 'file')}, ${(0,format/* bytes */.ee)(all)}, are what their manifest and SHA256SUMS say`);
            return folder;
        });
        const attested = graph.add('attest', 'deliver', [checked], async ([folder], say) => {
            const token = (0,configure/* attestToken */.P)(options, host.env);
            const made = await attestAll({ statements: statements(await claimsOf(folder)), token, env: host.env });
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


/***/ }),

/***/ 36035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vM: () => (/* binding */ CHECKSUMS),
  e0: () => (/* binding */ MANIFEST),
  SL: () => (/* binding */ readReleaseFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(39134);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/report/manifest.js
var manifest = __webpack_require__(78469);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
;// CONCATENATED MODULE: ./lib/release/manifest.js
/** What a release needs of `manifest.json`, decoded (docs/manifest.schema.json). */



/** @throws PackagingError `release/files` @param file for messages */
function decodeManifest(text, file) {
    const wrong = (what, cause) => new errors/* PackagingError */.yr('release/files', {
        message: `${file} ${what}.`,
        fix: 'Build again with this version of package-python.',
        place: { file },
        cause,
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (thrown) {
        throw wrong('is not JSON', thrown);
    }
    const { schema, project, commit, entryPoint, artifacts } = (0,json/* isRecord */.u4)(data) ? data : {};
    if (schema !== manifest/* MANIFEST_SCHEMA */.K)
        throw wrong(`has schema ${String(schema)}, not ${manifest/* MANIFEST_SCHEMA */.K}`);
    if (!(0,json/* isRecord */.u4)(project) || typeof project.name !== 'string' || typeof project.version !== 'string')
        throw wrong('names no project and version');
    const decoded = Array.isArray(artifacts) ? artifacts.map(artifactOf) : [];
    if (decoded.length === 0)
        throw wrong('lists no files');
    const known = decoded.flatMap(one => (one === undefined ? [] : [one]));
    if (known.length < decoded.length)
        throw wrong('lists a file without its name, size or SHA-256');
    return {
        name: project.name,
        version: project.version,
        commit: typeof commit === 'string' ? commit : undefined,
        entryPoint: typeof entryPoint === 'string' ? entryPoint : undefined,
        artifacts: known,
    };
}
function artifactOf(one) {
    if (!(0,json/* isRecord */.u4)(one))
        return undefined;
    const { format, file, size, sha256, targets, pythons } = one;
    if (typeof format !== 'string' || typeof file !== 'string' || typeof size !== 'number')
        return undefined;
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
        return undefined;
    return { format, file, size, sha256, targets: texts(targets), pythons: texts(pythons) };
}
const texts = (value) => Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];

;// CONCATENATED MODULE: ./lib/release/folder.js
/** The folder of finished files, compared with its own SHA256SUMS and manifest before anything leaves this machine. */









const MANIFEST = 'manifest.json';
const CHECKSUMS = 'SHA256SUMS';
/** GitHub's own limits. @see https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const MOST_FILES = 1000;
const LARGEST_FILE = 2 * 1024 ** 3;
/** What GitHub keeps in the name of an asset; it would put a dot for anything else. */
const KEPT_NAME = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/;
/** Enough to keep a disk busy. */
const AT_ONCE = 4;
/**
 * Reads and hashes everything.
 * @param folder absolute
 * @param expected SHA-256 of SHA256SUMS as the job that wrote it told; empty when it is not known
 * @throws PackagingError(s) `release/files`, `release/limit`, all that is wrong together; `host/…`
 */
async function readReleaseFolder(folder, expected = '') {
    const [manifestText, sumsText] = await Promise.all([
        described(folder, MANIFEST),
        described(folder, CHECKSUMS),
    ]);
    const manifest = decodeManifest(manifestText, external_node_path_.join(folder, MANIFEST));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(sumsText).digest('hex');
    if (expected !== '' && digest !== expected)
        throw wrongFiles(folder, [`${CHECKSUMS} has the SHA-256 ${digest}, but checksums-digest is ${expected}`]);
    const sums = (0,checksums/* parseChecksums */.y)(sumsText);
    if (sums === undefined)
        throw wrongFiles(folder, [`${CHECKSUMS} is not what sha256sum writes`]);
    const limiter = (0,limit/* createLimiter */.z)(AT_ONCE);
    const names = [...new Set([...sums.keys(), CHECKSUMS, MANIFEST])].sort(format/* byBytes */.bg);
    const read = await Promise.all(names.map(name => limiter(() => readOne(folder, name, sums.get(name)))));
    const wrong = read.flatMap(one => (typeof one === 'string' ? [one] : []));
    const files = read.flatMap(one => (typeof one === 'string' ? [] : [one]));
    wrong.push(...unlikeManifest(manifest, sums, files));
    (0,errors/* throwProblems */.Jh)([...(wrong.length > 0 ? [wrongFiles(folder, wrong)] : []), ...beyondLimits(files)]);
    const entries = await (0,promises_.readdir)(folder);
    return {
        manifest,
        files,
        others: entries.filter(name => !names.includes(name) && !name.startsWith('.')).sort(format/* byBytes */.bg),
    };
}
async function described(folder, name) {
    try {
        return await (0,promises_.readFile)(external_node_path_.join(folder, name), 'utf8');
    }
    catch (thrown) {
        throw new errors/* PackagingError */.yr('release/files', {
            message: `${folder} has no ${name} that can be read.`,
            fix: 'Name the folder that `package` or `assemble` filled, as output-dir; a run that failed writes no manifest.',
            cause: thrown,
        });
    }
}
/** The file, or what is wrong with it. @param expected its hash in SHA256SUMS, which does not list itself */
async function readOne(folder, name, expected) {
    if (name !== external_node_path_.basename(name) || /[\\/]/.test(name) || name.startsWith('.'))
        return `'${name}' is no plain name`;
    const file = external_node_path_.join(folder, name);
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    if (found === undefined)
        return `${name} is missing`;
    if (!found.isFile())
        return `${name} is not a file`;
    const sha256 = await (0,hash/* sha256Of */.B)(file);
    if (expected !== undefined && sha256 !== expected)
        return `${name} has the SHA-256 ${sha256}, but ${CHECKSUMS} says ${expected}`;
    return { name, path: file, size: found.size, sha256 };
}
function unlikeManifest(manifest, sums, files) {
    const byName = new Map(files.map(file => [file.name, file]));
    return manifest.artifacts.flatMap(({ file, sha256, size }) => {
        if (!sums.has(file))
            return [`${file} is in ${MANIFEST} but not in ${CHECKSUMS}`];
        const found = byName.get(file);
        if (found === undefined)
            return [];
        if (found.sha256 !== sha256)
            return [`${file} has the SHA-256 ${found.sha256}, but ${MANIFEST} says ${sha256}`];
        return found.size === size ? [] : [`${file} has ${found.size} bytes, but ${MANIFEST} says ${size}`];
    });
}
function wrongFiles(folder, wrong) {
    const [first, ...more] = wrong;
    return new errors/* PackagingError */.yr('release/files', {
        message: more.length === 0
            ? `The files in ${folder} are not those that were made: ${first}.`
            : `${wrong.length} files in ${folder} are not those that were made.`,
        fix: 'Build again, or fetch the files again; nothing was sent.',
        detail: more.length === 0 ? [] : wrong,
    });
}
function beyondLimits(files) {
    const large = files.filter(({ size }) => size >= LARGEST_FILE);
    const empty = files.filter(({ size }) => size === 0);
    const odd = files.filter(({ name }) => !KEPT_NAME.test(name));
    const limit = (message, fix) => [new errors/* PackagingError */.yr('release/limit', { message, fix })];
    return [
        ...(files.length > MOST_FILES
            ? limit(`${files.length} files are more than the ${MOST_FILES} that GitHub takes in one release.`, 'Build fewer formats or targets, or put some files into archives.')
            : []),
        ...(large.length > 0
            ? limit(`${(0,format/* listing */.RR)(large.map(({ name, size }) => `${name} (${(0,format/* bytes */.ee)(size)})`))}: GitHub takes files below 2 GiB.`, 'Leave dependencies out, or split what is in it.')
            : []),
        ...(empty.length > 0
            ? limit(`${(0,format/* listing */.RR)(empty.map(({ name }) => name))}: GitHub takes no empty files.`, 'Leave them out.')
            : []),
        ...(odd.length > 0
            ? limit(`GitHub would rename ${(0,format/* listing */.RR)(odd.map(({ name }) => `'${name}'`))}, and ${CHECKSUMS} would be wrong.`, 'Use names of letters, digits, dots, dashes, underscores and plus signs.')
            : []),
    ];
}


/***/ }),

/***/ 53787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ verifyLine)
/* harmony export */ });
/** How whoever downloads a file can tell that it was made here (pure). */
/**
 * The line that verifies a file, to be copied.
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


/***/ })

};
