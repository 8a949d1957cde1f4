export const id = 7044;
export const ids = [7044,282,5355];
export const modules = {

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BadAnswer: () => (/* binding */ BadAnswer),
/* harmony export */   askWithin: () => (/* binding */ askWithin)
/* harmony export */ });
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71000);

/** An answer that is JSON but not what was asked for. */
class BadAnswer extends Error {
    name = 'BadAnswer';
}
/** Milliseconds for all queries of one audit. */
const ALL = 20_000;
/** For one query with its repetitions, so that there is time left for another source. */
const ONE = 8_000;
/**
 * @param env logins of package indexes, sent to their own origin only
 * @param limit milliseconds for everything that is asked, from now on
 */
function askWithin(downloader, env, limit = ALL) {
    const signal = AbortSignal.timeout(limit);
    const total = Math.min(ONE, limit);
    return async ({ url, body }) => {
        const login = body === undefined ? (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .authorization */ .it)(url, env) : undefined;
        const limits = { answer: total, idle: total, total };
        const headers = login === undefined ? {} : { authorization: login };
        try {
            return await downloader.fetchJson({ url, limits, headers, ...(body !== undefined && { body }) }, signal);
        }
        catch (thrown) {
            if (!signal.aborted)
                throw thrown;
            throw new Error(`there was no answer within ${limit / 1000} s`, { cause: thrown });
        }
    };
}


/***/ }),

/***/ 77044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyIgnores: () => (/* binding */ applyIgnores),
/* harmony export */   askEarly: () => (/* binding */ askEarly),
/* harmony export */   audit: () => (/* binding */ audit),
/* harmony export */   holds: () => (/* binding */ holds),
/* harmony export */   mergeAdvisories: () => (/* binding */ mergeAdvisories),
/* harmony export */   raiseTo: () => (/* binding */ raiseTo)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _sbom_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8022);
/* harmony import */ var _osv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75355);
/** Asks for known vulnerabilities of what ships, and says of each component what came out. It never fails: unknown is an answer. */



/** The name that people know best first. */
const ORDER = [/^CVE-/i, /^GHSA-/i, /^PYSEC-/i, /^RUSTSEC-/i];
const LEVELS = ['critical', 'high', 'medium', 'low', 'none', 'unknown'];
/**
 * Groups by identifiers and aliases, however the chain goes; withdrawn ones are left out.
 * @param scoreOf CVSS base score of a vector; undefined for one that cannot be read
 * @returns worst first
 */
function mergeAdvisories(advisories, scoreOf) {
    const groups = [];
    for (const advisory of advisories.filter(one => !one.withdrawn)) {
        const names = [advisory.id, ...advisory.aliases].map(name => name.toUpperCase());
        const touched = groups.filter(group => names.some(name => group.names.has(name)));
        const rest = groups.filter(group => !touched.includes(group));
        const merged = {
            names: new Set([...touched.flatMap(group => [...group.names]), ...names]),
            of: [...touched.flatMap(group => group.of), advisory],
        };
        groups.splice(0, groups.length, ...rest, merged);
    }
    return groups
        .map(({ of }) => vulnerability(of, scoreOf))
        .sort((a, b) => rank(a) - rank(b) || (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1));
}
function vulnerability(of, scoreOf) {
    const names = new Map(of.flatMap(({ id, aliases }) => [id, ...aliases]).map(name => [name.toUpperCase(), name]));
    const [id = '', ...aliases] = [...names.values()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
    const scores = of.flatMap(({ vectors }) => vectors.flatMap(vector => scoreOf(vector) ?? []).slice(0, 1));
    const score = scores.length > 0 ? Math.max(...scores) : undefined;
    const reported = of.map(({ level }) => level).sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b))[0] ?? 'unknown';
    const url = of.flatMap(one => one.url ?? [])[0];
    return {
        id,
        aliases: aliases.sort(),
        summary: of.map(({ summary }) => summary).find(text => text !== '') ?? '',
        level: reported === 'unknown' && score !== undefined ? (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.levelOfScore)(score) : reported,
        ...(score !== undefined && { score }),
        fixed: [...new Set(of.flatMap(({ fixed }) => fixed))],
        ...(url !== undefined && { url }),
    };
}
function order(name) {
    const at = ORDER.findIndex(pattern => pattern.test(name));
    return at < 0 ? ORDER.length : at;
}
function rank({ level }) {
    return LEVELS.indexOf(level);
}
/**
 * The lowest version above `version` in which none of `vulnerabilities` is left, as far as their databases say; undefined
 * when one of them has no fixed version.
 */
function raiseTo(version, vulnerabilities) {
    const each = vulnerabilities.map(({ fixed }) => {
        const above = fixed.filter(one => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(one, version) > 0);
        // A version for each line of releases may be named: the nearest is the smallest step.
        return above.sort(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)[0];
    });
    if (each.length === 0 || each.includes(undefined))
        return undefined;
    return each.sort(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD).at(-1);
}
/**
 * Asks for wheels of package indexes as soon as they are known, so that nobody waits for the answer at the end.
 * @param limit milliseconds; without an answer until then it is asked again with everything else, as a run that failed
 *   meanwhile must not wait for it
 */
async function askEarly(wheels, osv, askWithLimit, limit = 3000) {
    const end = performance.now() + limit;
    const time = new Date();
    const purls = wheels.map(({ name, version }) => (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_1__/* .purlOf */ .VA)({ kind: 'wheel', name, version }) ?? '');
    const subjects = [...new Set(purls)].sort().map((purl) => {
        const { name, version } = wheels[purls.indexOf(purl)];
        return { name, version, purl, files: [], origin: 'index', broughtBy: [] };
    });
    if (subjects.length === 0)
        return undefined;
    const learned = await (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.askOsv)(subjects, osv, askWithLimit(limit));
    if (performance.now() >= end)
        return undefined;
    return { time, learned: new Map(subjects.map(({ purl }, at) => [purl, learned[at]])) };
}
async function audit(request) {
    const { subjects, osv, index, ignore, ask, now, early } = request;
    const asked = subjects.filter(one => one.origin !== 'private' && (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.covers)(one));
    const rest = asked.filter(({ purl }) => early?.learned.has(purl) !== true);
    const unreachable = early === undefined ? undefined : commonFailure([...early.learned.values()]);
    const late = unreachable ? rest.map(() => unreachable) : rest.length > 0 ? await (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.askOsv)(rest, osv, ask) : [];
    const first = named('OSV', asked.map(subject => early?.learned.get(subject.purl) ?? late[rest.indexOf(subject)]));
    const failure = first.find(learned => 'failed' in learned);
    const unanswered = first.every(learned => 'failed' in learned);
    const sources = asked.length === 0
        ? []
        : [
            {
                name: 'OSV',
                url: osv,
                ...(unanswered && failure && 'failed' in failure && { failed: failure.failed }),
            },
        ];
    const second = failure === undefined || index === undefined ? undefined : await fallback(asked, first, index, ask);
    if (second !== undefined)
        sources.push(second.source);
    const learned = new Map(asked.map((subject, at) => [subject, (second?.learned ?? first)[at]]));
    const scored = [...learned.values()].some(one => 'advisories' in one && one.advisories.length > 0);
    const scoreOf = scored ? await (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.createScorer)() : () => undefined;
    const expired = new Set();
    const components = subjects.map(subject => {
        const audited = evaluate(subject, learned.get(subject), request, scoreOf);
        for (const rule of audited.expired)
            expired.add(rule);
        return audited.component;
    });
    const used = new Set(components.flatMap(({ ignored }) => ignored.map(({ rule }) => rule)));
    return {
        time: (early?.time ?? now).toISOString().replace(/\.\d+Z$/, 'Z'),
        sources: sources.map(source => ({ ...source, url: withoutLogin(source.url) })),
        components: components.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
        expired: ignore.filter(rule => expired.has(rule)),
        unused: ignore.filter(rule => !expired.has(rule) && !used.has(rule)),
    };
}
/** The failure where nothing at all was answered, even after repetitions: a moment later it would be the same. */
function commonFailure(learned) {
    return learned.every(one => 'failed' in one) ? learned[0] : undefined;
}
/** Says of whom there is no answer. */
function named(source, learned) {
    return learned.map(one => ('failed' in one ? { failed: `${source}: ${one.failed}` } : one));
}
function key({ subject }) {
    return `${subject.name.toLowerCase()} ${subject.version} ${subject.purl}`;
}
async function fallback(asked, first, index, ask) {
    const learned = await Promise.all(asked.map(async (subject, at) => {
        const before = first[at];
        if (!('failed' in before))
            return before;
        const second = await (0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.askIndex)(subject, index, ask);
        return 'failed' in second ? { failed: `${before.failed}; package index: ${second.failed}` } : second;
    }));
    const failed = learned.every(one => 'failed' in one);
    return {
        source: { name: 'package index', url: index, ...(failed && { failed: 'it gave no answer either' }) },
        learned,
    };
}
function evaluate(subject, learned, { ignore, now }, scoreOf) {
    const { name, version, purl, files, broughtBy } = subject;
    const about = { name, version, purl, files, broughtBy };
    const nothing = { subject: about, vulnerabilities: [], ignored: [] };
    if (learned === undefined) {
        const why = subject.origin === 'private' ? 'it is another project of this repository' : 'no database covers it';
        return { component: { ...nothing, state: 'uncovered', reason: why }, expired: [] };
    }
    if (!(0,_osv_js__WEBPACK_IMPORTED_MODULE_2__.isSure)(subject) && ('failed' in learned || learned.advisories.length === 0)) {
        const why = 'a database may know it by another name';
        return { component: { ...nothing, state: 'uncovered', reason: why }, expired: [] };
    }
    if ('failed' in learned)
        return {
            component: { ...nothing, state: 'unknown', reason: learned.failed, unanswered: true },
            expired: [],
        };
    const all = mergeAdvisories(learned.advisories, scoreOf);
    const { counting, ignored, expired } = applyIgnores(all, ignore, now);
    const found = { subject: about, vulnerabilities: counting, ignored };
    if (counting.length > 0) {
        const better = raiseTo(version, counting);
        const partly = learned.partly === undefined ? {} : { reason: `there may be more: ${learned.partly}` };
        const fixed = better === undefined ? {} : { raiseTo: better };
        return { component: { ...found, state: 'vulnerable', ...partly, ...fixed }, expired };
    }
    // A database answers for a name that it never heard of as it does for one without faults.
    const unsure = learned.partly ??
        (subject.origin === 'local' && all.length === 0 ? 'it came from no index, and no database knows it' : undefined);
    if (unsure !== undefined)
        return { component: { ...found, state: 'unknown', reason: unsure }, expired };
    return { component: { ...found, state: 'clean' }, expired };
}
function withoutLogin(url) {
    if (!URL.canParse(url))
        return url;
    const parsed = new URL(url);
    parsed.username = '';
    parsed.password = '';
    return parsed.href.replace(/\/$/, '');
}
/** True until the end of its last day in UTC. */
function holds({ until }, now) {
    return now.toISOString().slice(0, 10) <= until;
}
/** The first rule that holds, else the first one that once did; a rule may use any name of the vulnerability. */
function ruleFor({ id, aliases }, rules, now) {
    const names = [id, ...aliases].map(name => name.toLowerCase());
    const own = rules.filter(rule => names.includes(rule.id.toLowerCase()));
    return own.find(rule => holds(rule, now)) ?? own[0];
}
/** What counts and what does not; an expired rule ignores nothing. */
function applyIgnores(vulnerabilities, rules, now) {
    const evaluated = vulnerabilities.map(vulnerability => ({
        vulnerability,
        rule: ruleFor(vulnerability, rules, now),
    }));
    const ignored = evaluated.flatMap(({ vulnerability, rule }) => rule !== undefined && holds(rule, now) ? [{ vulnerability, rule }] : []);
    const expired = evaluated.flatMap(({ rule }) => (rule !== undefined && !holds(rule, now) ? [rule] : []));
    const left = new Set(ignored.map(({ vulnerability }) => vulnerability));
    return { counting: vulnerabilities.filter(one => !left.has(one)), ignored, expired };
}


/***/ }),

/***/ 75355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OSV: () => (/* binding */ OSV),
/* harmony export */   askIndex: () => (/* binding */ askIndex),
/* harmony export */   askOsv: () => (/* binding */ askOsv),
/* harmony export */   bareAdvisory: () => (/* binding */ bareAdvisory),
/* harmony export */   covers: () => (/* binding */ covers),
/* harmony export */   createScorer: () => (/* binding */ createScorer),
/* harmony export */   isSure: () => (/* binding */ isSure),
/* harmony export */   jsonBase: () => (/* binding */ jsonBase),
/* harmony export */   levelOfScore: () => (/* binding */ levelOfScore),
/* harmony export */   osvAddress: () => (/* binding */ osvAddress)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3085);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
/**
 * OSV, which gathers the databases of all ecosystems: one request for everything, further ones only for what it found.
 * @see https://google.github.io/osv.dev/post-v1-querybatch/
 */




const LEVELS = {
    CRITICAL: 'critical',
    HIGH: 'high',
    MODERATE: 'medium',
    MEDIUM: 'medium',
    LOW: 'low',
    NONE: 'none',
};
/** An identifier alone, where no details could be downloaded. */
function bareAdvisory(id) {
    return { id, aliases: [], summary: '', level: 'unknown', vectors: [], fixed: [], withdrawn: false };
}
/** @param name normalised name of the package whose fixed versions are wanted */
function decodeAdvisory(data, id, name) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data))
        return bareAdvisory(id);
    const affected = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.affected)
        .filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)
        .filter(({ package: about }) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(about) && (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(about.name) ?? '') === name);
    const events = affected
        .flatMap(entry => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(entry.ranges).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4))
        .filter(range => range.type !== 'GIT')
        .flatMap(range => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(range.events).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4));
    const vectors = [data, ...affected]
        .flatMap(entry => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(entry.severity).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4))
        .flatMap(entry => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(entry.score) ?? []);
    const specific = [data, ...affected].flatMap(entry => {
        const inner = entry.database_specific;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(inner) ? ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(inner.severity) ?? []) : [];
    });
    const web = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.references)
        .filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)
        .sort((a, b) => Number(b.type === 'ADVISORY') - Number(a.type === 'ADVISORY'))
        .flatMap(entry => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(entry.url) ?? [])[0];
    return {
        id: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.id) ?? id,
        aliases: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.aliases).flatMap(alias => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(alias) ?? []),
        summary: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.summary) ?? firstLine((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.details) ?? ''),
        level: specific.flatMap(word => LEVELS[word.toUpperCase()] ?? [])[0] ?? 'unknown',
        vectors: [...new Set(vectors)].sort().reverse(),
        fixed: [...new Set(events.flatMap(event => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(event.fixed) ?? []))],
        ...(web !== undefined && { url: web }),
        withdrawn: typeof data.withdrawn === 'string',
    };
}
/** The form of the index's own JSON, `vulnerabilities`. @see https://docs.pypi.org/api/json/ */
function decodeIndexAdvisory(data) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data))
        return undefined;
    const id = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.id);
    if (id === undefined)
        return undefined;
    const url = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.link);
    return {
        ...bareAdvisory(id),
        aliases: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.aliases).flatMap(alias => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(alias) ?? []),
        summary: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.summary) ?? firstLine((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(data.details) ?? ''),
        fixed: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.fixed_in).flatMap(version => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(version) ?? []),
        ...(url !== undefined && { url }),
        withdrawn: typeof data.withdrawn === 'string',
    };
}
function firstLine(text) {
    const [line = ''] = text.trim().split('\n');
    return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
const MOST = 200;
/** OSV's public address. @see https://google.github.io/osv.dev/api/ */
const OSV = 'https://api.osv.dev';
/** A mirror of OSV goes into the environment, as the addresses of package indexes do. */
function osvAddress(env) {
    const mirror = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)(env.PACKAGE_PYTHON_OSV_URL?.trim() ?? '', '/');
    return /^https?:/i.test(mirror) && URL.canParse(mirror) ? mirror : OSV;
}
/** Queries in one request. */
const BATCH = 1000;
/** Pages of one answer: more is a server that goes in circles. */
const PAGES = 20;
/** Package URL types of the ecosystems whose packages and versions OSV knows by name. */
const ECOSYSTEMS = { pypi: 'PyPI', cargo: 'crates.io' };
/** Types that OSV takes as package URLs. */
const DISTRIBUTIONS = ['rpm', 'deb', 'apk'];
/**
 * Whether OSV knows such a thing by this very name. Linux distributions are listed by source package and release,
 * so that no answer for a library that was copied from one says nothing.
 */
function isSure({ purl }) {
    return ECOSYSTEMS[typeOf(purl)] !== undefined;
}
/** Whether OSV can be asked for such a thing at all. */
function covers({ purl }) {
    const type = typeOf(purl);
    return ECOSYSTEMS[type] !== undefined || DISTRIBUTIONS.includes(type);
}
/**
 * The same order and length as `subjects`. Never throws: what was not answered says why. Packages of the systems that
 * libraries were copied from are asked for apart, so that one that OSV does not take spoils nothing.
 * @param base address without a path
 */
async function askOsv(subjects, base, ask) {
    const packages = subjects.filter(({ purl }) => ECOSYSTEMS[typeOf(purl)] !== undefined);
    const others = subjects.filter(one => !packages.includes(one));
    const found = new Map();
    await Promise.all([...batches(packages), ...batches(others)].map(async (batch) => {
        for (const [index, ids] of (await idsOf(batch, base, ask)).entries())
            found.set(batch[index], ids);
    }));
    const details = new Map();
    const detail = (id) => {
        const known = details.get(id) ?? ask({ url: `${base}/v1/vulns/${encodeURIComponent(id)}` }).catch(() => undefined);
        details.set(id, known);
        return known;
    };
    return Promise.all(subjects.map(async (subject) => {
        const ids = found.get(subject) ?? 'it was not requested';
        if (typeof ids === 'string')
            return { failed: ids };
        const name = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(subject.name);
        const advisories = await Promise.all(
        // Without its details it is a vulnerability all the same.
        ids.ids.map(async (id) => {
            const data = await detail(id);
            return data === undefined ? bareAdvisory(id) : decodeAdvisory(data, id, name);
        }));
        return { advisories, ...(ids.partly !== undefined && { partly: ids.partly }) };
    }));
}
/** Identifiers by query, or why there is no answer. */
async function idsOf(batch, base, ask) {
    const found = batch.map(() => ({ ids: [] }));
    let open = batch.map((subject, index) => ({ index, query: queryOf(subject) }));
    for (let page = 1; open.length > 0; page += 1) {
        const queries = open.map(({ query }) => query);
        const results = await resultsOf(queries, base, ask).catch((thrown) => reason(thrown));
        const next = [];
        for (const [at, { index, query }] of open.entries()) {
            const before = found[index];
            const result = typeof results === 'string' ? results : readResult(results[at]);
            if (typeof result === 'string') {
                // What came on earlier pages is true; that it is all is not known.
                found[index] = page === 1 ? result : { ids: before.ids, partly: result };
                continue;
            }
            const ids = [...before.ids, ...result.ids];
            const more = result.token !== undefined && page < PAGES;
            found[index] = { ids, ...(result.token !== undefined && !more && { partly: 'its list does not end' }) };
            if (more)
                next.push({ index, query: { ...query, page_token: result.token } });
        }
        open = next;
    }
    return found;
}
async function resultsOf(queries, base, ask) {
    const answer = await ask({ url: `${base}/v1/querybatch`, body: { queries } });
    const results = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(answer) ? answer.results : undefined;
    if (!Array.isArray(results))
        throw new _ask_js__WEBPACK_IMPORTED_MODULE_2__.BadAnswer('the answer has no results');
    if (results.length !== queries.length)
        throw new _ask_js__WEBPACK_IMPORTED_MODULE_2__.BadAnswer(`${results.length} answers to ${queries.length} queries`);
    return results;
}
function readResult(result) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(result) || (result.vulns !== undefined && !Array.isArray(result.vulns)))
        return 'its answer cannot be read';
    const ids = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(result.vulns).map(entry => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(entry) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(entry.id) : undefined));
    if (ids.includes(undefined))
        return 'its answer cannot be read';
    const token = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(result.next_page_token);
    return { ids: ids, token: token === '' ? undefined : token };
}
function queryOf({ purl, name, version }) {
    const ecosystem = ECOSYSTEMS[typeOf(purl)];
    if (ecosystem === undefined)
        return { package: { purl } };
    const known = ecosystem === 'PyPI' ? (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(name) : name;
    return { package: { name: known, ecosystem }, version };
}
function typeOf(purl) {
    return /^pkg:([^/]+)\//.exec(purl)?.[1]?.toLowerCase() ?? '';
}
function* batches(subjects) {
    for (let at = 0; at < subjects.length; at += BATCH)
        yield subjects.slice(at, at + BATCH);
}
/** One line without a full stop. */
function reason(thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    // The address is reported with the source.
    return (text.split('\n')[0] ?? '').replace(/\.$/, '').replace(/^Cannot download \S+: /, '');
}
/**
 * Address in front of `/pypi/NAME/VERSION/json`, of the index that the settings name: uv's variables before pip's. Undefined
 * when none does. A login in it stays in it.
 * @param named addresses that a lock names
 */
function jsonBase(env, named = []) {
    const settings = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL];
    const address = [...settings, ...named].map(one => one?.trim().replace(/^[A-Za-z0-9._-]+=/, '')).find(one => one);
    if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address))
        return undefined;
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)(address, '/').replace(/\/simple$/, '');
}
/** Never throws; for packages of other ecosystems there is no answer. */
async function askIndex(subject, base, ask) {
    if (!subject.purl.startsWith('pkg:pypi/'))
        return { failed: 'the index has no such packages' };
    const name = encodeURIComponent((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(subject.name));
    try {
        const answer = await ask({ url: `${base}/pypi/${name}/${encodeURIComponent(subject.version)}/json` });
        // A list that is missing is not an empty one.
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(answer) || !Array.isArray(answer.vulnerabilities))
            return { failed: 'the index does not report vulnerabilities' };
        const advisories = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(answer.vulnerabilities).map(decodeIndexAdvisory);
        if (advisories.includes(undefined))
            return { failed: "the index's answer cannot be read" };
        return { advisories: advisories.flatMap(one => one ?? []) };
    }
    catch (thrown) {
        return { failed: reason(thrown) };
    }
}
// How bad: CVSS vectors of every version, scored by a library that is loaded when there is something to score.
/** CVSS 3.1, section 5, "Qualitative Severity Rating Scale"; 4.0 has the same. */
function levelOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return score > 0 ? 'low' : 'none';
}
/** Gives what scores a vector; undefined for one that cannot be read. */
async function createScorer() {
    const { default: cvss } = await __webpack_require__.e(/* import() */ 4353).then(__webpack_require__.t.bind(__webpack_require__, 44353, 19));
    return vector => {
        try {
            const score = cvss.fromVector(vector)?.calculateScores().base;
            return typeof score === 'number' && score >= 0 && score <= 10 ? score : undefined;
        }
        catch {
            return undefined;
        }
    };
}


/***/ })

};
