export const id = 3204;
export const ids = [3204];
export const modules = {

/***/ 43204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attestCommand: () => (/* binding */ attestCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _host_files_staging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70375);
/* harmony import */ var _inputs_without_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(469);
/* harmony import */ var _release_workflow_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22442);
/* harmony import */ var _configure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52441);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16954);
/** The command `attest`: provenance and SBOM of finished files, in a job that has the permissions and builds nothing. */







const attestCommand = async (request, now) => {
    const { host, layers } = request;
    const options = await (0,_inputs_without_project_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsWithoutProject */ .w)(host, layers, host.workspace);
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)((0,_configure_js__WEBPACK_IMPORTED_MODULE_5__/* .attestProblems */ .w)(options, host.env));
    const staging = await (0,_host_files_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .createStaging */ .q)(host.temp);
    try {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(host.workspace, options.outputDir);
        const find = () => (0,_release_workflow_files_js__WEBPACK_IMPORTED_MODULE_4__/* .finishedFiles */ .Qw)(host, folder, options.artifactPrefix, staging);
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__.attestFolder)(request, { options, find, now });
    }
    finally {
        await staging.dispose();
    }
};


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


/***/ }),

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

/***/ 70375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59213);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(875);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22111);
/** A private folder for everything that is not finished. */





/** Makes a folder inside `parent` that only this user can look into. @throws PackagingError `host/…` */
async function createStaging(parent) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(parent);
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`make a folder in ${parent}`, parent, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parent, 'package-python-')));
    const remove = () => (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`remove ${root}`, root, () => removeTree(root));
    const forget = (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .onInterrupt */ .nA)('files', remove);
    const elsewhere = [];
    return {
        root,
        async dir(name) {
            const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, name);
            if (!folder.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(folder);
            return folder;
        },
        waitFor(clearing) {
            // Told of by `dispose`, which may come later than the failure.
            clearing.catch(() => { });
            elsewhere.push(clearing);
        },
        async dispose() {
            await Promise.all([remove().then(forget), ...elsewhere]);
        },
    };
}
/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root) {
    // Windows: a virus scanner may still have a file open.
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, entry.name));
    }
}


/***/ })

};
