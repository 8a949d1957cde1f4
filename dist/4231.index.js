export const id = 4231;
export const ids = [4231];
export const modules = {

/***/ 57822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditCommand: () => (/* binding */ auditCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/files/store.js
var store = __webpack_require__(69611);
// EXTERNAL MODULE: ./lib/host/http/download.js + 3 modules
var download = __webpack_require__(95627);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/inputs/without-project.js
var without_project = __webpack_require__(469);
// EXTERNAL MODULE: ./lib/audit/words.js
var audit_words = __webpack_require__(71082);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(18944);
// EXTERNAL MODULE: ./lib/text/style.js
var text_style = __webpack_require__(48110);
// EXTERNAL MODULE: ./lib/report/audit.js
var audit = __webpack_require__(21489);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/audit-outcome.js
/** The outcome of the command `audit`, for people (pure). */





function head({ name, version }, report) {
    const finding = (0,audit_words/* auditFinding */.V4)(report);
    const bad = (0,audit_words/* auditFailures */.nM)(report).length > 0;
    const state = bad ? 'failed' : finding.state === 'passed' ? 'ready' : 'caution';
    const words = {
        passed: 'no known vulnerabilities',
        warning: 'known vulnerabilities',
        unknown: 'not everything could be found out',
    };
    const what = words[finding.state] ?? finding.state;
    return {
        state,
        headline: `${name}${version === '' ? '' : ` ${version}`}: ${what}`,
        sentence: finding.sentence,
    };
}
/** For the job's page. */
function auditSummary(subject, report) {
    const { state, headline, sentence } = head(subject, report);
    const parts = [
        `## ${verdict/* SIGN */.A[state]} ${(0,text_escape/* markdown */.wD)(headline)}`,
        `${(0,text_escape/* markdown */.wD)(sentence)}.`,
        ...(0,audit/* auditMarkdown */.l)(report),
        `Read from ${(0,text_escape/* markdown */.wD)(subject.title)}.`,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** For a terminal. */
function auditText(subject, report, style) {
    const { state, headline, sentence } = head(subject, report);
    const colour = { ready: 'green', caution: 'yellow', failed: 'red' };
    const table = (0,audit/* auditLines */.L)(report, style);
    return [
        (0,text_style/* paint */.nI)(style, colour[state], (0,text_escape/* oneLine */.TN)(headline)),
        (0,text_escape/* oneLine */.TN)(sentence),
        ...(table.length > 0 ? ['', ...table] : []),
        (0,text_escape/* oneLine */.TN)(`Read from ${subject.title}.`),
    ].map(text_escape/* inert */.tJ);
}

// EXTERNAL MODULE: ./lib/audit/audit.js + 3 modules
var audit_audit = __webpack_require__(45926);
// EXTERNAL MODULE: ./lib/audit/downloader.js
var audit_downloader = __webpack_require__(25452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
;// CONCATENATED MODULE: ./lib/audit/release-sbom.js
/** The SBOM among the assets of a release on GitHub. @see https://docs.github.com/rest/releases/releases */



/**
 * @param asked a tag, `latest`, or `OWNER/NAME@` with one of them; without it, the repository of this job
 * @throws PackagingError `input/path` when there is no such file, repository or release, `network/…`
 */
async function releaseSbom(asked, downloader, env) {
    const [, named, tag = asked] = /^([\w.-]+\/[\w.-]+)@(.+)$/.exec(asked) ?? [];
    const repository = named ?? env.GITHUB_REPOSITORY;
    if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new errors/* PackagingError */.yr('input/path', {
            message: `There is no file ${asked}, and no repository is known whose release it could be.`,
            fix: 'Give a manifest.json, an SBOM, or a release as OWNER/NAME@TAG.',
        });
    const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    const which = tag === 'latest' ? 'latest' : `tags/${encodeURIComponent(tag)}`;
    const token = env.GITHUB_TOKEN ?? env.GH_TOKEN;
    const login = token ? { authorization: `Bearer ${token}` } : {};
    const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...login };
    const release = await downloader
        .fetchJson({ url: `${api}/repos/${repository}/releases/${which}`, headers })
        .catch(thrown => {
        if (!(thrown instanceof errors/* PackagingError */.yr) || thrown.code !== 'network/refused')
            throw thrown;
        throw new errors/* PackagingError */.yr('input/path', {
            message: `There is no file ${asked}, and ${repository} has no release ${tag} that can be read.`,
            fix: 'Check the name; for a private repository GITHUB_TOKEN has to be set and may need contents: read.',
            cause: thrown,
        });
    });
    const assets = (0,json/* listOf */.c3)((0,json/* isRecord */.u4)(release) ? release.assets : undefined).filter(json/* isRecord */.u4);
    const [asset, ...more] = assets.filter(({ name }) => (0,json/* textOf */.b6)(name)?.endsWith('.cdx.json'));
    const [name, url] = [(0,json/* textOf */.b6)(asset?.name), (0,json/* textOf */.b6)(asset?.url)];
    if (name === undefined || url === undefined || more.length > 0)
        throw new errors/* PackagingError */.yr('input/path', {
            message: `Release ${tag} of ${repository} has ${more.length > 0 ? 'several SBOMs' : 'no SBOM (NAME.cdx.json)'}.`,
            fix: 'Download the SBOM that is meant and name the file; releases made with sbom: cyclonedx have one.',
        });
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec((0,json/* textOf */.b6)(asset?.digest) ?? '')?.[1];
    const file = await downloader.fetchFile({
        url,
        filename: name,
        headers: { accept: 'application/octet-stream', ...login },
        ...(sha256 !== undefined && { sha256 }),
    });
    return { title: `${name} of ${repository} ${tag}`, text: await (0,promises_.readFile)(file, 'utf8') };
}

;// CONCATENATED MODULE: ./lib/audit/find-sbom.js
/** Finds the SBOM that `audit` is asked about: a file, the file that a manifest names, or an asset of a release. */






/**
 * What lies on this machine comes before a release of that name.
 * @throws PackagingError `input/path`, `input/invalid`, `check/content` for an SBOM that is not the manifest's, `network/…`
 */
async function findSbom({ workspace, asked, downloader, env }) {
    const file = external_node_path_.resolve(workspace, asked);
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found?.isDirectory())
        return inFolder(file);
    if (found?.isFile())
        return inFile(file);
    return releaseSbom(asked, downloader, env);
}
async function inFolder(folder) {
    const names = await (0,promises_.readdir)(folder);
    if (names.includes('manifest.json'))
        return inFile(external_node_path_.join(folder, 'manifest.json'));
    const [first, ...more] = names.filter(name => name.endsWith('.cdx.json')).sort();
    if (first !== undefined && more.length === 0)
        return inFile(external_node_path_.join(folder, first));
    throw new errors/* PackagingError */.yr('input/path', {
        message: `${folder} holds ${first === undefined ? 'neither a manifest.json nor an SBOM' : `several SBOMs: ${[first, ...more].join(', ')}`}.`,
        fix: 'Name the file itself, or the tag of a release.',
        place: { file: folder },
    });
}
async function inFile(file) {
    const text = await (0,promises_.readFile)(file, 'utf8');
    const named = sbomOfManifest(text);
    if (named === undefined)
        return { title: external_node_path_.basename(file), text };
    if (named === 'none')
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `${file} names no SBOM: it was made with sbom: none, or by an older version.`,
            fix: 'Give the SBOM itself, or make the files anew.',
            place: { file },
        });
    const beside = external_node_path_.join(external_node_path_.dirname(file), external_node_path_.basename(named.file));
    const content = await (0,promises_.readFile)(beside, 'utf8').catch(cause => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${beside}, the SBOM that ${external_node_path_.basename(file)} names, cannot be read.`,
            fix: 'Put it beside the manifest, as it is in the release.',
            cause,
        });
    });
    if ((0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === named.sha256)
        return { title: named.file, text: content };
    throw new errors/* PackagingError */.yr('check/content', {
        message: `${beside} is not the SBOM that ${external_node_path_.basename(file)} names: its sha256 is another.`,
        fix: 'Take both from the same release.',
        place: { file: beside },
    });
}
/** Undefined for what is no manifest of ours. */
function sbomOfManifest(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!(0,json/* isRecord */.u4)(data) || data.bomFormat !== undefined || !Array.isArray(data.artifacts))
        return undefined;
    const sbom = (0,json/* listOf */.c3)(data.descriptions)
        .filter(json/* isRecord */.u4)
        .find(({ kind }) => kind === 'sbom');
    const [file, sha256] = [(0,json/* textOf */.b6)(sbom?.file), (0,json/* textOf */.b6)(sbom?.sha256)];
    return file === undefined || sha256 === undefined ? 'none' : { file, sha256 };
}

// EXTERNAL MODULE: ./lib/describe/purl.js
var describe_purl = __webpack_require__(77348);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/audit/from-sbom.js
/** What a CycloneDX SBOM says is inside a release, ours or another's (pure). */




/**
 * Any version of CycloneDX, as JSON. What the SBOM is about is not asked for itself, nor are files.
 * @param file for messages
 * @throws PackagingError `input/invalid` for anything else, and for one that names nothing: silence is not good news
 */
function subjectsOfSbom(text, file) {
    const data = parsed(text);
    if (!(0,json/* isRecord */.u4)(data) || data.bomFormat !== 'CycloneDX')
        throw notSbom(file, 'is no CycloneDX SBOM in JSON');
    const metadata = (0,json/* isRecord */.u4)(data.metadata) ? data.metadata : {};
    const about = (0,json/* isRecord */.u4)(metadata.component) ? metadata.component : {};
    const own = (0,describe_purl/* parsePurl */.$)((0,json/* textOf */.b6)(about.purl) ?? '')?.plain;
    const entries = nested(data.components);
    const brought = broughtBy(entries, (0,json/* listOf */.c3)(data.dependencies).filter(json/* isRecord */.u4), (0,json/* textOf */.b6)(about['bom-ref']), own);
    const found = new Map();
    for (const entry of entries) {
        const name = (0,json/* textOf */.b6)(entry.name);
        const version = (0,json/* textOf */.b6)(entry.version) ?? '';
        const purl = (0,describe_purl/* parsePurl */.$)((0,json/* textOf */.b6)(entry.purl) ?? '');
        if (name === undefined || entry.type === 'file' || (own !== undefined && purl?.plain === own))
            continue;
        // The files of a release are components too; without a package URL they are only what holds the others.
        if (purl === undefined && entry.type === 'application')
            continue;
        const plain = purl?.version === undefined ? `pkg:generic/${encodeURIComponent(name)}` : purl.plain;
        const key = `${plain} ${version}`;
        const files = [...new Set([...(found.get(key)?.files ?? []), ...filesOf(entry)])].sort(format/* byBytes */.bg);
        const origin = property(entry, 'package-python:origin');
        found.set(key, {
            // A name of OSV is that of the package, which the URL tells without doubt.
            name: purl?.name ?? name,
            version: purl?.version ?? version,
            purl: plain,
            files,
            origin: origin === 'project' ? 'private' : origin === 'local' ? 'local' : 'index',
            broughtBy: brought.get((0,json/* textOf */.b6)(entry['bom-ref']) ?? '') ?? [],
        });
    }
    if (found.size === 0)
        throw notSbom(file, 'names no component');
    return {
        name: (0,json/* textOf */.b6)(about.name) ?? file,
        version: (0,json/* textOf */.b6)(about.version) ?? '',
        subjects: [...found].sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b)).map(([, subject]) => subject),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
function nested(components) {
    return (0,json/* listOf */.c3)(components)
        .filter(json/* isRecord */.u4)
        .flatMap(entry => [entry, ...nested(entry.components)]);
}
/**
 * Names of what needs each component, by reference; what the application or a file of the release needs, needs no name.
 * Of what is compiled in it is the wheels that hold it, however many crates lie between.
 */
function broughtBy(entries, dependencies, root, own) {
    const purls = new Map(entries.map(entry => [(0,json/* textOf */.b6)(entry['bom-ref']) ?? '', (0,describe_purl/* parsePurl */.$)((0,json/* textOf */.b6)(entry.purl) ?? '')]));
    const names = new Map(entries.map(entry => [(0,json/* textOf */.b6)(entry['bom-ref']) ?? '', (0,json/* textOf */.b6)(entry.name) ?? '']));
    const holders = new Map();
    for (const { ref, dependsOn } of dependencies)
        for (const to of (0,json/* listOf */.c3)(dependsOn).flatMap(one => (0,json/* textOf */.b6)(one) ?? []))
            holders.set(to, [...(holders.get(to) ?? []), (0,json/* textOf */.b6)(ref) ?? '']);
    const isApp = (ref) => ref === root || (own !== undefined && purls.get(ref)?.plain === own);
    const wheelsAbove = (ref, seen) => (holders.get(ref) ?? []).flatMap(holder => {
        if (seen.has(holder))
            return [];
        seen.add(holder);
        const type = purls.get(holder)?.type;
        if (isApp(holder) || type === 'pypi')
            return [holder];
        return type === undefined ? [] : wheelsAbove(holder, seen);
    });
    return new Map([...names.keys()].map(ref => {
        const compiled = purls.get(ref)?.type !== 'pypi';
        const above = compiled
            ? wheelsAbove(ref, new Set([ref]))
            : (holders.get(ref) ?? []).filter(holder => isApp(holder) || purls.get(holder) !== undefined);
        const direct = !compiled && above.some(isApp);
        const by = direct
            ? []
            : above.filter(holder => compiled || !isApp(holder)).map(holder => names.get(holder) ?? '');
        return [ref, [...new Set(by)].filter(name => name !== '').sort(format/* byBytes */.bg)];
    }));
}
function filesOf({ evidence }) {
    const occurrences = (0,json/* isRecord */.u4)(evidence) ? (0,json/* listOf */.c3)(evidence.occurrences).filter(json/* isRecord */.u4) : [];
    return occurrences.flatMap(({ location }) => /^(.+?)!\//.exec((0,json/* textOf */.b6)(location) ?? '')?.[1] ?? []);
}
function property({ properties }, name) {
    const found = (0,json/* listOf */.c3)(properties)
        .filter(json/* isRecord */.u4)
        .find(entry => entry.name === name);
    return (0,json/* textOf */.b6)(found?.value);
}
function notSbom(file, what) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `${file} ${what}.`,
        fix: 'Give a manifest.json with its files beside it, a CycloneDX SBOM as JSON, or the tag of a release that has one.',
        place: { file },
    });
}

// EXTERNAL MODULE: ./lib/audit/index-json.js
var index_json = __webpack_require__(80194);
// EXTERNAL MODULE: ./lib/audit/osv.js + 1 modules
var osv = __webpack_require__(22622);
;// CONCATENATED MODULE: ./lib/audit/command.js
/** The command `audit`: which of the components that were shipped have become vulnerable since. */













/** Milliseconds: nothing else is waiting, so that a slow database gets more time than beside a build. */
const LIMIT = 60_000;
const auditCommand = async ({ host, layers, style, json, write }) => {
    const options = await (0,without_project/* optionsWithoutProject */.w)(host, layers, host.workspace);
    const downloader = (0,download/* createDownloader */.m)({ store: (0,store/* createStore */.y)(host.store), limiter: (0,limit/* createLimiter */.z)(16) });
    // The command line makes paths absolute; a tag is no path.
    const asked = external_node_path_.relative(host.workspace, external_node_path_.resolve(host.workspace, options.path))
        .replaceAll('\\', '/');
    const found = await findSbom({ workspace: host.workspace, asked, downloader, env: host.env });
    const { subjects, ...about } = subjectsOfSbom(found.text, found.title);
    const report = await (0,audit_audit/* audit */.s)({
        subjects,
        osv: (0,osv/* osvAddress */.Ln)(host.env),
        index: (0,index_json/* jsonBase */.J)(host.env),
        ignore: options.auditIgnore,
        ask: (0,audit_downloader/* askWithin */.t)(downloader, host.env, LIMIT),
        now: new Date(),
    });
    const subject = { ...about, title: found.title };
    const failures = (0,audit_words/* auditFailures */.nM)(report);
    const unsure = (0,audit_words/* unauditedProblem */.dT)(report);
    if (unsure !== undefined && !failures.some(({ code }) => code === unsure.code))
        host.log.warning(unsure);
    for (const failure of failures)
        host.log.error(failure);
    write(json
        ? JSON.stringify({ schema: 1, ...subject, ...report }, null, 2)
        : auditText(subject, report, style).join('\n'));
    await host.summary(auditSummary(subject, report));
    await host.setOutputs({ name: about.name, version: about.version, vulnerabilities: JSON.stringify(report) });
    return failures;
};


/***/ }),

/***/ 71082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ fixWords),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hz: () => (/* binding */ vulnerableProblems),
/* harmony export */   V4: () => (/* binding */ auditFinding),
/* harmony export */   dT: () => (/* binding */ unauditedProblem),
/* harmony export */   nM: () => (/* binding */ auditFailures),
/* harmony export */   ph: () => (/* binding */ inState)
/* harmony export */ });
/* unused harmony export longWords */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);
/** What an audit came to, in words (pure). */


/** Components named in a sentence. */
const MOST_NAMED = 3;
/** Components with this outcome, in the audit's order. */
function inState({ components }, state) {
    return components.filter(one => one.state === state);
}
/** `numpy 2.1.0`; the name alone where no version is known. */
function titleOf({ subject: { name, version } }) {
    return version === '' ? name : `${name} ${version}`;
}
/** One row of the verdict. What is known of vulnerabilities changes by the day, so it is kept out of the manifest. */
function auditFinding(report) {
    const vulnerable = inState(report, 'vulnerable');
    const unknown = inState(report, 'unknown');
    const clean = inState(report, 'clean').length;
    const asked = vulnerable.length + unknown.length + clean;
    const state = vulnerable.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'passed';
    const count = vulnerable.reduce((sum, one) => sum + one.vulnerabilities.length, 0);
    const ignored = report.components.flatMap(one => one.ignored).length;
    const parts = [
        ...(count > 0 ? [`${count} known in ${named(vulnerable)}`] : clean > 0 ? ['none known'] : []),
        unknown.length > 0
            ? `not known for ${unknown.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')}: ${unknown[0]?.reason ?? ''}`
            : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')} looked up`,
        ...uncoveredWords(report),
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ...ruleWords(report),
        ...sourceWords(report),
    ];
    return { title: 'vulnerabilities', state, sentence: parts.join('; '), timely: true };
}
function named(components) {
    const first = components.slice(0, MOST_NAMED).map(one => {
        const to = one.raiseTo === undefined ? '' : `, mended in ${one.raiseTo}`;
        return `${titleOf(one)} (${one.vulnerabilities[0]?.level ?? 'unknown'}${to})`;
    });
    const more = components.length - first.length;
    return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...first, ...(more > 0 ? [`${more} more`] : [])]);
}
function sourceWords({ sources, time }) {
    const answered = sources.filter(({ failed }) => failed === undefined).map(({ name }) => name);
    return answered.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(answered)} at ${time}`] : [];
}
function uncoveredWords(report) {
    const { length } = inState(report, 'uncovered');
    return length > 0 ? [`${length} that no database covers`] : [];
}
function ruleWords({ expired, unused }) {
    return [
        ...expired.map(({ id, until }) => `${id} is ignored no longer: that ended on ${until}`),
        ...unused.map(({ id }) => `audit-ignore names ${id}, which nothing has`),
    ];
}
/** One for each component with a known vulnerability. */
function vulnerableProblems(report) {
    return inState(report, 'vulnerable').map(one => {
        const { vulnerabilities, reason } = one;
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/vulnerable', {
            message: `${titleOf(one)} has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(vulnerabilities.length, 'known vulnerability', 'known vulnerabilities')}: ${vulnerabilities.map(shortWords).join(', ')}.`,
            fix: fixWords(one),
            detail: [
                ...vulnerabilities.map(longWords),
                ...(one.subject.files.length > 0 ? [`in ${one.subject.files.join(', ')}`] : []),
                ...(reason === undefined ? [] : [reason]),
            ],
        });
    });
}
function shortWords({ id, level }) {
    return `${id} (${level})`;
}
/** `CVE-2024-1 (GHSA-…): high 7.5; summary; mended in 1.2; address`. */
function longWords({ id, aliases, level, score, summary, fixed, url }) {
    const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
    const parts = [
        `${id}${also}: severity ${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
        ...(summary === '' ? [] : [summary]),
        fixed.length > 0 ? `mended in ${fixed.join(', ')}` : 'mended in no version yet',
        ...(url === undefined ? [] : [url]),
    ];
    return parts.join('; ');
}
/** What to do about one component. */
function fixWords({ subject, raiseTo }) {
    const { name, purl, broughtBy } = subject;
    if (raiseTo === undefined)
        return `No version mends it: replace ${name}, or ignore it for a time and with a reason in audit-ignore.`;
    const by = broughtBy.length > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(broughtBy) : undefined;
    if (!purl.startsWith('pkg:pypi/'))
        return `${name} ${raiseTo} mends it, but it is compiled into ${by ?? 'a wheel'}: raise that once it holds the newer one.`;
    if (by !== undefined)
        return `Raise ${name} to ${raiseTo} or newer: make the lock anew, or require ${name}>=${raiseTo} in pyproject.toml, as ${by} brings it.`;
    return `Raise ${name} to ${raiseTo} or newer in pyproject.toml, or make the lock anew.`;
}
/** What ends a run that must not ship what is vulnerable: also that there was no answer, as a scan must not fail open. */
function auditFailures(report) {
    const unaudited = report.components.some(one => one.unanswered) ? unauditedProblem(report) : undefined;
    return [...vulnerableProblems(report), ...(unaudited ? [unaudited] : [])];
}
/** Undefined when everything that a database covers was answered for. */
function unauditedProblem(report) {
    const unknown = inState(report, 'unknown');
    const [first] = unknown;
    if (first === undefined)
        return undefined;
    const who = unknown.length === 1 ? titleOf(first) : `${titleOf(first)} and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unknown.length - 1, 'other')}`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/unaudited', {
        message: `Whether ${who} ${unknown.length === 1 ? 'has' : 'have'} known vulnerabilities could not be found out: ${first.reason ?? 'there was no answer'}.`,
        fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
        // One reason for all needs no list.
        ...(new Set(unknown.map(one => one.reason)).size > 1 && {
            detail: unknown.map(one => `${titleOf(one)}: ${one.reason ?? 'no answer'}`),
        }),
    });
}


/***/ }),

/***/ 48487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization)
/* harmony export */ });
/**
 * Package indexes as pip's and uv's environment variables configure them, and the credentials that go with each.
 * uv reads its own variables and uv.toml itself; pip's are translated for it.
 */
/** Which uv variable means what a pip variable means (https://docs.astral.sh/uv/reference/environment/). */
const PIP_TO_UV = [
    ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', ['UV_INDEX_URL']],
    ['PIP_EXTRA_INDEX_URL', 'UV_EXTRA_INDEX_URL', ['UV_INDEX']],
    ['PIP_FIND_LINKS', 'UV_FIND_LINKS', []],
    ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST', []],
    ['PIP_CERT', 'SSL_CERT_FILE', []],
];
/** What to add to uv's environment so that pip's settings hold too; uv's own variables win. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with blanks; uv takes commas in this one variable.
        added[uv] = uv === 'UV_FIND_LINKS' ? value.split(/\s+/).join(',') : value;
    }
    return added;
}
/** Whether pip is told to use no index; uv has an option for it and no variable. */
function withoutIndex(env) {
    return /^(1|true|yes|on|y|t)$/i.test(env.PIP_NO_INDEX?.trim() ?? '');
}
/** `name=https://…` → both parts; a plain address has no name. */
function named(entry) {
    const [, name, address] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(entry) ?? [];
    return name && address ? { name, address } : { address: entry };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Every index in the environment, with the credentials in its address or in `UV_INDEX_<NAME>_USERNAME`/`_PASSWORD`. */
function indexes(env) {
    const variables = [
        'UV_INDEX',
        'UV_DEFAULT_INDEX',
        'UV_INDEX_URL',
        'UV_EXTRA_INDEX_URL',
        'PIP_INDEX_URL',
        'PIP_EXTRA_INDEX_URL',
    ];
    return variables
        .flatMap(variable => (env[variable] ?? '').split(/\s+/))
        .filter(entry => entry !== '')
        .flatMap(entry => {
        const { name, address } = named(entry);
        if (!URL.canParse(address))
            return [];
        const url = new URL(address);
        const key = name?.toUpperCase().replace(/[^A-Z0-9]/g, '_');
        const username = (key && env[`UV_INDEX_${key}_USERNAME`]) ?? decoded(url.username);
        const password = (key && env[`UV_INDEX_${key}_PASSWORD`]) ?? decoded(url.password);
        const known = username !== '' || password !== '';
        return [{ origin: url.origin, ...(known && { credentials: { username, password } }) }];
    });
}
/** Logins of a `.netrc` by host; `default` and macros are ignored, as a default would go to every index. */
function parseNetrc(text) {
    const logins = new Map();
    const lines = text.replace(/^\s*macdef[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm, '').replace(/^\s*#.*$/gm, '');
    const words = lines.split(/\s+/).filter(word => word !== '');
    let host;
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === 'default')
            host = undefined;
        else if (word === 'machine') {
            host = words[++at];
        }
        else if (word === 'login' || word === 'password' || word === 'account') {
            const value = words[++at] ?? '';
            if (host === undefined || word === 'account')
                continue;
            const login = logins.get(host) ?? { username: '', password: '' };
            logins.set(host, word === 'login' ? { ...login, username: value } : { ...login, password: value });
        }
    }
    return logins;
}
/**
 * The `Authorization` header for a download, or undefined for none. Credentials of an index go to that index's own
 * origin (scheme, host and port) only, never to where its files happen to be hosted.
 */
function authorization(url, env, netrc = new Map()) {
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return undefined;
    const { origin, hostname } = new URL(url);
    const ofOrigin = indexes(env).filter(index => index.origin === origin);
    if (ofOrigin.length === 0)
        return undefined;
    const login = ofOrigin.find(index => index.credentials)?.credentials ?? netrc.get(hostname);
    return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}


/***/ }),

/***/ 77348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parsePurl),
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/** Package URLs, by their specification's own library. @see https://github.com/package-url/purl-spec */

/** The package URL of a component; undefined where nothing names it for certain. */
function purlOf({ kind, name, version, purl }) {
    if (purl !== undefined)
        return purl;
    const type = TYPES[kind];
    // The type `pypi` stands for the package index's own names, normalised; no other part is needed.
    if (type === undefined)
        return undefined;
    return new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, undefined, name, version, undefined, undefined).toString();
}
const TYPES = { wheel: 'pypi', crate: 'cargo' };
/** Undefined for a text that is no package URL. */
function parsePurl(text) {
    try {
        const { type, namespace, name, version } = packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(text);
        if (!type || !name)
            return undefined;
        const plain = new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, namespace, name, version, undefined, undefined).toString();
        return { type, namespace: namespace ?? '', name, version: version ?? undefined, plain };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 69611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(875);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22111);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85232);
/**
 * Files by their content: `<root>/sha256/ab/abcdef…/<file name>`. Whatever is in a store, perhaps restored from a shared
 * cache, is hashed again before it is used (SECURITY.md), and many processes may share one.
 */







/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 24 * 60 * 60 * 1000;
/** @param root absolute folder; made when needed */
function createStore(root) {
    const temp = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'tmp');
    /** What this run has hashed already, by path: `true` when it was right. */
    const verified = new Map();
    let prepared;
    const folderOf = (sha256) => {
        if (!/^[0-9a-f]{64}$/.test(sha256))
            throw new Error(`not a SHA-256: ${sha256}`);
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'sha256', sha256.slice(0, 2), sha256);
    };
    async function first(fits, sha256, filename) {
        const folder = folderOf(sha256);
        const names = filename === undefined ? (await namesIn(folder)).sort() : [assertFileName(filename)];
        for (const name of names) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            if (await fits(file, sha256)) {
                await touch(folder);
                return file;
            }
        }
        return undefined;
    }
    /** The memo spares a second hash, not a look whether the file is still there. */
    async function isRight(file, sha256) {
        if (!(await isFile(file))) {
            verified.delete(file);
            return false;
        }
        const known = verified.get(file) ?? verify(file, sha256);
        verified.set(file, known);
        const right = await known;
        if (!right)
            verified.delete(file);
        return right;
    }
    async function verify(file, sha256) {
        // A wrong file is left where it is: `add` puts the right one over it at once, and nothing is taken from under a
        // process that has just done so.
        return (await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) !== sha256)
                    throw thrown;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporaryFile, { force: true });
            }
            verified.set(file, Promise.resolve(true));
            return file;
        });
    }
    async function temporary() {
        prepared ??= prepare(temp);
        await prepared;
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    }
    return {
        find: (sha256, filename) => first(isRight, sha256, filename),
        unread: (sha256, filename) => first(isFile, sha256, filename),
        add,
        temporary,
    };
}
/** Makes the folder for unfinished files and removes what killed runs left there. */
async function prepare(temp) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(temp);
    for (const name of await namesIn(temp)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { recursive: true, force: true });
    }
}
/** A link does not count: what it leads to is not the store's. */
async function isFile(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined))?.isFile() === true;
}
/** A store that may only be read still serves. */
function touch(folder) {
    const now = new Date();
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(folder, now, now).catch(() => undefined);
}
const namesIn = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
}


/***/ }),

/***/ 49246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   R: () => (/* binding */ redactText)
/* harmony export */ });
/** Keeps credentials that travel inside addresses out of everything people read. */
/** `url` without user name, password, query and fragment (signed links carry their signature there). */
function redactUrl(url) {
    if (!URL.canParse(url))
        return redactText(url);
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    const query = parsed.search === '' ? '' : '?…';
    // `origin` is "null" for schemes such as git+ssh: put the address together by hand.
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${query}`;
}
/** `text` with the user name and password of every address in it replaced by `***`. */
function redactText(text) {
    if (!text.includes('@'))
        return text;
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s?#'"<>]*@/gi, '$1***@');
}


/***/ }),

/***/ 21489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ auditLines),
/* harmony export */   l: () => (/* binding */ auditMarkdown)
/* harmony export */ });
/* harmony import */ var _audit_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71082);
/* harmony import */ var _text_box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19674);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18944);



/** Rows that are shown; the rest are counted. */
const MOST = 50;
/** Empty when there is nothing to tell but what the verdict's row says. */
function auditMarkdown(report) {
    const rows = vulnerableRows(report).slice(0, MOST);
    const unknown = (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'unknown');
    const ignored = report.components.flatMap(({ subject, ignored: each }) => each.map(one => ({ subject, ...one })));
    return [
        ...(rows.length > 0
            ? [
                table(['Component', 'Vulnerability', 'Severity', 'What it is', 'What to do'], rows.map(({ audited, vulnerability: { id, url, level, score, summary } }) => [
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
                    url === undefined ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id) : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(id, url),
                    `${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(summary),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .fixWords */ .B0)(audited)),
                ])),
            ]
            : []),
        ...(unknown.length > 0
            ? [
                `Could not be found out for:\n\n${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .block */ .om)(unknown.slice(0, MOST).map(one => `${(0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(one)}: ${one.reason ?? ''}`))}`,
            ]
            : []),
        ...(ignored.length > 0
            ? [
                table(['Ignored', 'Component', 'Until', 'Reason'], ignored.map(({ subject, vulnerability, rule }) => [
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(vulnerability.id),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)({ subject })),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(rule.until),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(rule.reason),
                ])),
            ]
            : []),
    ];
}
/** The same table in a terminal. */
function auditLines(report, style) {
    const rows = vulnerableRows(report).map(({ audited, vulnerability }) => [
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(vulnerability.id),
        vulnerability.level,
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(audited.raiseTo ?? 'no version'),
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(vulnerability.summary),
    ]);
    if (rows.length === 0)
        return [];
    const columns = [
        { heading: 'Component' },
        { heading: 'Vulnerability' },
        { heading: 'Severity' },
        { heading: 'Mended in' },
        { heading: 'What it is', shrinks: true },
    ];
    return (0,_text_box_js__WEBPACK_IMPORTED_MODULE_1__/* .box */ .a)(columns, rows, style);
}
function vulnerableRows(report) {
    return (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'vulnerable').flatMap((audited) => audited.vulnerabilities.map(vulnerability => ({ audited, vulnerability })));
}
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ coverage)
/* harmony export */ });
const ORDER = ['failed', 'warned', 'not run', 'ran'];
/** A row for each Python asked for, a cell for each platform asked for. */
function coverage(report) {
    return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)));
}
function cell(report, python, platform) {
    const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform));
    const proved = claiming.map(artifact => ({
        format: artifact.format,
        proof: proofOf(artifact, python, report.checks.filter(({ machine = report.machine }) => machine === platform)),
    }));
    const proofs = ORDER.map(proof => ({
        proof,
        formats: [...new Set(proved.filter(found => found.proof === proof).map(found => found.format))],
    })).filter(({ formats }) => formats.length > 0);
    return { python, platform, proofs };
}
function claims({ pythons, targets }, python, platform) {
    return pythons.includes(python) && (targets.includes('any') || targets.includes(platform));
}
/** The worst result of the checks made with that Python on machines of that platform; a check without a Python ran nothing. */
function proofOf(artifact, python, checks) {
    const results = checks
        .filter(check => check.artifact === artifact.file && check.python === python)
        .map(check => check.result);
    if (results.includes('failed'))
        return 'failed';
    if (results.includes('warning'))
        return 'warned';
    return results.includes('passed') ? 'ran' : 'not run';
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SIGN),
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);


/** Signs for people who see colours and shapes; words always stand beside them. */
const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' };
/**
 * `failed` when something failed or no file was made; `caution` when there are warnings, something could not be found
 * out, or a file was not run on a Python that it claims on this machine; `ready` when all were and nothing was found.
 */
function verdict(report) {
    const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project';
    const count = (result) => report.checks.filter(check => check.result === result).length;
    const errors = report.failure?.length ?? 0;
    const found = (state) => (report.findings ?? []).filter(finding => finding.state === state);
    const failed = count('failed') + found('failed').length;
    const unknown = found('unknown').map(({ title }) => title);
    const untried = report.artifacts.filter(artifact => !proved(report, artifact)).length;
    const warnings = report.warnings.length + count('warning') + found('warning').length;
    const facts = [
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.artifacts.length, 'file'),
        ...(report.pythons.length > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.pythons.length, 'Python')] : []),
        ...(report.platforms.length > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.platforms.length, 'platform')] : []),
        checksFact(report),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(report.totalSeconds),
        ...(report.reusedUnchanged ? ['unchanged since the last run, whose verified files these are'] : []),
    ];
    if (errors + failed > 0 || report.artifacts.length === 0) {
        const why = [
            ...(errors > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(errors, 'error')] : []),
            ...(failed > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed, 'failed check')] : []),
        ];
        const reason = why.length > 0 ? why.join(', ') : 'no file was made';
        return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts };
    }
    if (untried + warnings + unknown.length > 0) {
        const why = [
            ...(warnings > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings, 'warning')] : []),
            ...(untried > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(untried, 'file')} not run on every Python claimed`] : []),
            ...(unknown.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(unknown)} unknown`] : []),
        ];
        return {
            state: 'caution',
            headline: `${name} is built; read before you release: ${why.join(', ')}`,
            facts,
        };
    }
    return { state: 'ready', headline: `${name} is ready to release`, facts };
}
/** It was run, on each Python that it claims on this machine; others cannot be tried here. */
function proved(report, artifact) {
    const own = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .v)({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat();
    return (report.checks.some(check => check.artifact === artifact.file && check.python !== undefined && check.result === 'passed') && own.every(({ proofs }) => proofs.every(({ proof }) => proof !== 'not run')));
}
function checksFact(report) {
    const passed = report.checks.filter(check => check.result === 'passed').length;
    const done = report.checks.filter(check => check.result !== 'skipped').length;
    if (report.checks.length === 0)
        return 'no checks';
    const skipped = report.checks.length - done;
    return `${passed} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}


/***/ }),

/***/ 19674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ box)
/* harmony export */ });
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48110);
/** A table drawn for a terminal. */

const NARROWEST = 12;
const UNICODE = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', line: '─', side: '│' };
const ASCII = { top: '+++', middle: '+++', bottom: '+++', line: '-', side: '|' };
/**
 * Lines of a box as wide as its content, never wider than the terminal: columns that may shrink do, and when that is
 * not enough each row becomes a few `heading: value` lines. Cells are single lines and may hold colours.
 */
function box(columns, rows, style) {
    const natural = columns.map((column, index) => Math.max((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading), ...rows.map(row => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(row[index] ?? ''))));
    const widths = shrink(columns, natural, style.columns - 3 * columns.length - 1);
    if (widths === undefined)
        return stacked(columns, rows, style);
    const signs = style.unicode ? UNICODE : ASCII;
    const rule = ([left = '', cross = '', right = '']) => left + widths.map(size => signs.line.repeat(size + 2)).join(cross) + right;
    const line = (cells) => `${signs.side} ${widths
        .map((size, index) => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(cells[index] ?? '', size, style), size, columns[index]?.right))
        .join(` ${signs.side} `)} ${signs.side}`;
    return [
        rule(signs.top),
        line(columns.map(column => column.heading)),
        rule(signs.middle),
        ...rows.map(line),
        rule(signs.bottom),
    ];
}
/** Widths that fit in `room`, or undefined when no shrinking reaches that. */
function shrink(columns, natural, room) {
    const widths = [...natural];
    let over = widths.reduce((sum, size) => sum + size, 0) - room;
    while (over > 0) {
        const can = widths.map((size, index) => (columns[index]?.shrinks && size > NARROWEST ? size : 0));
        const widest = can.indexOf(Math.max(...can));
        if ((can[widest] ?? 0) === 0)
            return undefined;
        widths[widest] = (widths[widest] ?? 0) - 1;
        over -= 1;
    }
    return widths;
}
function stacked(columns, rows, style) {
    const label = Math.max(...columns.map(column => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading))) + 1;
    return rows.flatMap((row, position) => [
        ...(position > 0 ? [''] : []),
        ...columns.flatMap(({ heading, shrinks }, index) => {
            const value = row[index] ?? '';
            if (value === '')
                return [];
            const text = shrinks ? (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, Math.max(NARROWEST, style.columns - label - 1), style) : value;
            return [`${(0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)(`${heading}:`, label)} ${text}`];
        }),
    ]);
}


/***/ })

};
