export const id = 3136;
export const ids = [3136];
export const modules = {

/***/ 23142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ fixWords),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hz: () => (/* binding */ vulnerableProblems),
/* harmony export */   U7: () => (/* binding */ noAnswerAtAll),
/* harmony export */   V4: () => (/* binding */ auditFinding),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   Zn: () => (/* binding */ auditedOrigin),
/* harmony export */   dT: () => (/* binding */ unauditedProblem),
/* harmony export */   nM: () => (/* binding */ auditFailures),
/* harmony export */   ph: () => (/* binding */ inState)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _sbom_component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8022);
/** What is asked of vulnerability databases, and what they answer. Plain data. */




// What is asked about: the components of finished files (pure).
/**
 * Every component once, sorted, without the application itself: of what is being released nothing can be known yet, and
 * its name may be private. What has no version or no package URL is a subject too, with the URL `pkg:generic/…`.
 * @param own name of the application
 */
function subjectsOf(bundles, own) {
    const found = new Map();
    const brought = broughtBy(bundles, own);
    for (const { file, components } of bundles)
        for (const [component, holder] of components.flatMap(one => (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .withParts */ .dK)(one))) {
            const { kind, name, version } = component;
            const normal = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name);
            if (kind === 'file' || (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .NP)(component, own))
                continue;
            const parsed = (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePurl */ .$l)((0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .purlOf */ .VA)(component) ?? '');
            const sure = parsed?.version !== undefined && component.guessed !== true;
            const purl = sure ? parsed.plain : `pkg:generic/${encodeURIComponent(name)}`;
            const before = found.get(`${purl} ${version}`);
            const origin = auditedOrigin(component.origin, component.source?.kind === 'archive');
            const files = [...new Set([...(before?.files ?? []), file])].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg);
            found.set(`${purl} ${version}`, {
                name,
                version: version ?? '',
                purl,
                files,
                origin,
                broughtBy: holder !== undefined ? [holder] : (brought.get(normal) ?? []),
            });
        }
    return [...found].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(a, b)).map(([, subject]) => subject);
}
/**
 * What the origin of a component means for databases of advisories (pure): an archive that was built here is a release that
 * they know, another repository or folder may not be.
 * @param archive whether it was built from one
 */
function auditedOrigin(origin, archive) {
    if (origin === 'project')
        return 'private';
    return origin === 'local' || (origin === 'built' && !archive) ? 'local' : 'index';
}
/** Who requires whom, by normalised name; what the application requires itself has no entry. */
function broughtBy(bundles, own) {
    const brought = new Map();
    const direct = new Set();
    for (const component of bundles.flatMap(({ components }) => components)) {
        const mine = (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .NP)(component, own);
        for (const line of component.kind === 'wheel' ? (component.requires ?? []) : []) {
            const name = (0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_3__/* .requirementOf */ .h2)(line)?.name;
            if (name === undefined)
                continue;
            if (mine)
                direct.add(name);
            else
                brought.set(name, (brought.get(name) ?? new Set()).add(component.name));
        }
    }
    const indirect = [...brought].filter(([name]) => !direct.has(name));
    return new Map(indirect.map(([name, by]) => [name, [...by].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)]));
}
// The result of an audit as text (pure).
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
/** One row of the verdict. Knowledge of vulnerabilities changes daily, so it is not in the manifest. */
function auditFinding(report) {
    const vulnerable = inState(report, 'vulnerable');
    const unknown = inState(report, 'unknown');
    const clean = inState(report, 'clean').length;
    const unanswered = noAnswerAtAll(report);
    const asked = vulnerable.length + unknown.length + clean;
    const state = vulnerable.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'passed';
    const count = vulnerable.reduce((sum, one) => sum + one.vulnerabilities.length, 0);
    const ignored = report.components.flatMap(one => one.ignored).length;
    const parts = [
        ...(count > 0 ? [`${count} known in ${named(vulnerable)}`] : clean > 0 ? ['none known'] : []),
        unanswered !== undefined
            ? `nothing was audited: ${unanswered}`
            : unknown.length > 0
                ? `not known for ${unknown.length} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')}: ${unknown[0]?.reason ?? ''}`
                : `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')} checked`,
        ...uncoveredWords(report),
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ...ruleWords(report),
        ...sourceWords(report),
    ];
    return { title: 'vulnerabilities', state, sentence: parts.join('; '), timely: true };
}
/** Why no database answered about any component; undefined when one did, or there was nothing to ask. */
function noAnswerAtAll({ components, sources }) {
    const asked = components.filter(({ state }) => state !== 'uncovered');
    const failed = asked.length > 0 && sources.length > 0 && sources.every(source => source.failed !== undefined);
    if (!failed || !asked.every(one => one.unanswered))
        return undefined;
    return sources.map(({ name, failed: why = '' }) => (why.startsWith(`${name}: `) ? why : `${name}: ${why}`)).join('; ');
}
function named(components) {
    const first = components.slice(0, MOST_NAMED).map(one => {
        const to = one.raiseTo === undefined ? '' : `, fixed in ${one.raiseTo}`;
        return `${titleOf(one)} (${one.vulnerabilities[0]?.level ?? 'unknown'}${to})`;
    });
    const more = components.length - first.length;
    return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...first, ...(more > 0 ? [`${more} more`] : [])]);
}
function sourceWords({ sources, time }) {
    const answered = sources.filter(({ failed }) => failed === undefined).map(({ name }) => name);
    return answered.length > 0 ? [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(answered)} at ${time}`] : [];
}
function uncoveredWords(report) {
    const { length } = inState(report, 'uncovered');
    return length > 0 ? [`${length} that no database covers`] : [];
}
function ruleWords({ expired, unused }) {
    return [
        ...expired.map(({ id, until }) => `${id} is no longer ignored: the rule ended on ${until}`),
        ...unused.map(({ id }) => `audit-ignore names ${id}, which no component has`),
    ];
}
/** One for each component with a known vulnerability. */
function vulnerableProblems(report) {
    return inState(report, 'vulnerable').map(one => {
        const { vulnerabilities, reason } = one;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/vulnerable', {
            message: `${titleOf(one)} has ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(vulnerabilities.length, 'known vulnerability', 'known vulnerabilities')}: ${vulnerabilities.map(shortWords).join(', ')}.`,
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
/** `CVE-2024-1 (GHSA-…): high 7.5; summary; fixed in 1.2; address`. */
function longWords({ id, aliases, level, score, summary, fixed, url }) {
    const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
    const parts = [
        `${id}${also}: severity ${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
        ...(summary === '' ? [] : [summary]),
        fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : 'no fixed version',
        ...(url === undefined ? [] : [url]),
    ];
    return parts.join('; ');
}
/** What to do about one component. */
function fixWords({ subject, raiseTo }) {
    const { name, purl, broughtBy } = subject;
    if (raiseTo === undefined)
        return `There is no fixed version: replace ${name}, or ignore it for a time and with a reason in audit-ignore.`;
    const by = broughtBy.length > 0 ? (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(broughtBy) : undefined;
    if (!purl.startsWith('pkg:pypi/'))
        return `${name} ${raiseTo} fixes it, but it is compiled into ${by ?? 'a wheel'}: raise that once it includes the newer one.`;
    if (by !== undefined)
        return `Raise ${name} to ${raiseTo} or newer: update the lock, or require ${name}>=${raiseTo} in pyproject.toml, as ${by} brings it.`;
    return `Raise ${name} to ${raiseTo} or newer in pyproject.toml, or update the lock.`;
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
    const unanswered = noAnswerAtAll(report);
    if (unanswered !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/unaudited', {
            message: `Nothing was audited for known vulnerabilities: ${unanswered}.`,
            fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
        });
    const who = unknown.length === 1 ? titleOf(first) : `${titleOf(first)} and ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unknown.length - 1, 'other')}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/unaudited', {
        message: `Whether ${who} ${unknown.length === 1 ? 'has' : 'have'} known vulnerabilities is unknown: ${first.reason ?? 'there was no answer'}.`,
        fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
        // One reason for all needs no list.
        ...(new Set(unknown.map(one => one.reason)).size > 1 && {
            detail: unknown.map(one => `${titleOf(one)}: ${one.reason ?? 'no answer'}`),
        }),
    });
}


/***/ }),

/***/ 13136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ auditText),
/* harmony export */   FP: () => (/* binding */ sizeLines),
/* harmony export */   Hd: () => (/* binding */ licenseFinding),
/* harmony export */   LU: () => (/* binding */ auditLines),
/* harmony export */   Uo: () => (/* binding */ coverageLines),
/* harmony export */   Vn: () => (/* binding */ strippedWords),
/* harmony export */   ez: () => (/* binding */ COMPARISON_NOTES),
/* harmony export */   f8: () => (/* binding */ licensesTable),
/* harmony export */   gn: () => (/* binding */ coverageWords),
/* harmony export */   lG: () => (/* binding */ auditMarkdown),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   qq: () => (/* binding */ auditSummary),
/* harmony export */   sn: () => (/* binding */ comparedFormats),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   w6: () => (/* binding */ coverageMarkdown)
/* harmony export */ });
/* harmony import */ var _audit_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23142);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56023);
/* harmony import */ var _resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56228);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60975);
/** Sections that summary and terminal share: vulnerabilities, formats compared, dependencies, licenses (pure). */





// Known vulnerabilities.
/** Most rows in a table. */
const MOST = 50;
/** Empty when the row of the verdict says everything. */
function auditMarkdown(report) {
    const rows = vulnerableRows(report).slice(0, MOST);
    // When no database answered at all, the verdict says so once.
    const unknown = (0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswerAtAll */ .U7)(report) === undefined ? (0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'unknown') : [];
    const ignored = report.components.flatMap(({ subject, ignored: each }) => each.map(one => ({ subject, ...one })));
    return [
        ...(rows.length > 0
            ? [
                table(['Component', 'Vulnerability', 'Severity', 'What it is', 'What to do'], rows.map(({ audited, vulnerability: { id, url, level, score, summary } }) => [
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)((0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
                    url === undefined ? (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id) : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(id, url),
                    `${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(summary),
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)((0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .fixWords */ .B0)(audited)),
                ])),
            ]
            : []),
        ...(unknown.length > 0
            ? [`Unknown for:\n\n${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(unknown.slice(0, MOST).map(one => `${(0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(one)}: ${one.reason ?? ''}`))}`]
            : []),
        ...(ignored.length > 0
            ? [
                table(['Ignored', 'Component', 'Until', 'Reason'], ignored.map(({ subject, vulnerability, rule }) => [
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(vulnerability.id),
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)((0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)({ subject })),
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(rule.until),
                    (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(rule.reason),
                ])),
            ]
            : []),
    ];
}
/** The same table in a terminal. */
function auditLines(report, style) {
    const rows = vulnerableRows(report).map(({ audited, vulnerability }) => [
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(vulnerability.id),
        vulnerability.level,
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(audited.raiseTo ?? 'no version'),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(vulnerability.summary),
    ]);
    if (rows.length === 0)
        return [];
    const columns = [
        { heading: 'Component' },
        { heading: 'Vulnerability' },
        { heading: 'Severity' },
        { heading: 'Fixed in' },
        { heading: 'What it is', shrinks: true },
    ];
    return (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .box */ .aP)(columns, rows, style);
}
function vulnerableRows(report) {
    return (0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'vulnerable').flatMap((audited) => audited.vulnerabilities.map(vulnerability => ({ audited, vulnerability })));
}
/** A table from cells that are already Markdown; columns whose heading ends with `:` are aligned to the right. */
function table(headings, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(headings.map(heading => heading.replace(/:$/, ''))),
        line(headings.map(heading => (heading.endsWith(':') ? '---:' : '---'))),
        ...rows.map(line),
    ].join('\n');
}
function head({ name, version }, report) {
    const finding = (0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFinding */ .V4)(report);
    const bad = (0,_audit_model_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFailures */ .nM)(report).length > 0;
    const state = bad ? 'failed' : finding.state === 'passed' ? 'ready' : 'caution';
    const words = {
        passed: 'no known vulnerabilities',
        warning: 'known vulnerabilities',
        unknown: 'some results are unknown',
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
        `## ${_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGN */ .AJ[state]} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(headline)}`,
        `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(sentence)}.`,
        ...auditMarkdown(report),
        `Read from ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(subject.title)}.`,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** For a terminal. */
function auditText(subject, report, style) {
    const { state, headline, sentence } = head(subject, report);
    const colour = { ready: 'green', caution: 'yellow', failed: 'red' };
    const table = auditLines(report, style);
    return [
        (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, colour[state], (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(headline)),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(sentence),
        ...(table.length > 0 ? ['', ...table] : []),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`Read from ${subject.title}.`),
    ].map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ);
}
// The same application in several formats.
/** What is inside, and when to choose it; formats that can be started, in the order in which they are shown. */
const KINDS = {
    pex: {
        inside: 'the application, its dependencies',
        choose: 'where Python is installed: the smallest, one file for several Pythons',
    },
    scie: {
        inside: 'the same PEX for one Python, and that CPython',
        choose: 'for every system from one machine; unpacks once, into the user’s cache',
    },
    pyinstaller: {
        inside: 'the imported modules, this machine’s Python and libraries',
        choose: 'for the widest choice of hooks for difficult packages; one file unpacks at every start',
    },
    pyo3: {
        inside: 'a Rust program with CPython, the application, its dependencies',
        choose: 'for the fastest start and the fewest requirements on the system',
    },
    pyoxidizer: {
        inside: 'a Rust program with CPython 3.9 or 3.10 linked in, the wheels beside it',
        choose: 'only where it is in use already: its last release was in 2022',
    },
};
/** Those of `formats` that are compared with each other. */
function comparedFormats(formats) {
    return Object.keys(KINDS).filter(kind => formats.includes(kind));
}
/** One row a file for this machine; empty when there is nothing to compare. */
function comparison({ artifacts, checks, machine }) {
    const rows = artifacts
        .filter(({ format, targets }) => format in KINDS && targets.includes(machine))
        .map(artifact => rowOf(artifact, checks.filter(({ artifact: file }) => file === artifact.file)));
    const order = Object.keys(KINDS);
    return new Set(rows.map(({ format }) => format)).size < 2
        ? []
        : rows.sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format));
}
function rowOf({ format, file, size, pythons }, checks) {
    // Of a file for several Pythons, the time of the newest, which a launcher would choose.
    const starts = checks.findLast(check => check.starts !== undefined)?.starts;
    const floor = checks.flatMap(({ reason }) => /^runs from (\S+ [\d.]+) on/.exec(reason)?.[1] ?? [])[0];
    return {
        format,
        file,
        size,
        first: starts ? startText(starts.first) : '',
        later: starts ? startText(starts.later) : '',
        needs: format === 'pex' ? `Python ${pythons.join(', ')}` : (floor ?? ''),
        inside: KINDS[format]?.inside ?? '',
        choose: KINDS[format]?.choose ?? '',
    };
}
/** Rounded to 10 ms below a second, because measurements differ by more. */
function startText(seconds) {
    return seconds < 0.995 ? `${Math.round(seconds * 100) * 10} ms` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds);
}
/** Sentences below the table. */
const COMPARISON_NOTES = [
    'Measured once, in the smoke tests, beside other work.',
    'First: with nothing of it unpacked. Later: right after.',
];
// Dependencies: which wheel serves which target, and the sizes.
/** Largest dependencies that are listed. */
const MOST_SIZES = 10;
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3;
/** `82 dependencies for 30 targets, 2 gaps` */
function coverageWords({ table, targets, gaps }) {
    const names = new Set(table.slice(1).map(([name]) => name));
    const missing = gaps.length === 0 ? 'no gap' : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(gaps.length, 'gap');
    return `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(names.size, 'dependency', 'dependencies')} for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(targets, 'target')}, ${missing}`;
}
/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
function coverageLines({ table }, style) {
    const [header = [], ...rows] = table;
    const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'));
    const shown = rows.filter(row => !plain.includes(row));
    const named = new Set(shown.map(([name]) => name));
    const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size;
    const rest = count > 0 ? [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : [];
    if (shown.length === 0)
        return rest;
    const [heading = '', ...lines] = (0,_resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .tableText */ .qK)([header, ...shown].map(row => row.map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN))).split('\n');
    return [
        (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'bold', heading),
        ...lines.map(line => (line.includes('MISSING') ? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'red', line) : line)),
        ...rest,
    ];
}
/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
function sizeLines({ files, dependencies }) {
    if (dependencies.length === 0)
        return [];
    return [
        `Dependencies in each PEX: ${files.map(sizeOf).map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
        `Largest dependencies: ${largest(dependencies).map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
    ];
}
function sizeOf(size) {
    return `${size.name} ${(0,_resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeText */ .lP)(size)}`;
}
function largest(dependencies) {
    const more = dependencies.length - MOST_SIZES;
    return [...dependencies.slice(0, MOST_SIZES).map(sizeOf), ...(more > 0 ? [`and ${more} more`] : [])];
}
/** The same in GitHub's Markdown, folded unless a wheel is missing. */
function coverageMarkdown(report) {
    if (report.table.length < 2)
        return '';
    const sizes = sizeLines(report.sizes).map(text => `- ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text)}`);
    const open = report.gaps.length > 0 ? ' open' : '';
    return [
        `<details${open}><summary>${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(coverageWords(report))}</summary>`,
        (0,_resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .tableMarkdown */ .oS)(report.table.map(row => row.map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD))),
        sizes.join('\n'),
        '</details>',
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
// Licenses.
/** Names in a sentence. */
const MOST_NAMED = 3;
/** One row of the verdict. @param lists whether there is an allow or deny list */
function licenseFinding(components, lists) {
    const of = (...states) => components.filter(one => states.includes(one.state));
    const refused = of('denied', 'unlisted');
    const unknown = of('unknown');
    const state = refused.length > 0 ? 'failed' : unknown.length > 0 && lists ? 'unknown' : 'passed';
    const parts = [
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(components.length, 'component'),
        ...(refused.length > 0 ? [`${refused.length} not allowed: ${named(refused)}`] : []),
        ...(unknown.length > 0 ? [`${unknown.length} of unknown license: ${named(unknown)}`] : []),
        ...(lists && refused.length + unknown.length === 0 ? ['all allowed'] : []),
    ];
    return { title: 'licenses inside', state, sentence: parts.join('; ') };
}
function named(components) {
    const names = components.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`));
    const more = names.length - MOST_NAMED;
    return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
}
/** A row for each license, unknown ones first. */
function licensesTable(components) {
    const rows = new Map();
    for (const { name, version, license } of components) {
        const title = version === undefined ? name : `${name} ${version}`;
        rows.set(license ?? '', [...(rows.get(license ?? '') ?? []), title]);
    }
    const sorted = [...rows].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(a, b));
    return table(['License', 'Components'], sorted.map(([license, names]) => [
        license === '' ? 'unknown' : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(license),
        [...new Set(names)].map(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD).join(', '),
    ]));
}
/** What `pex-strip` saved; empty when it removed nothing. */
function strippedWords({ stripped = [] }) {
    if (stripped.length === 0)
        return '';
    const files = stripped.reduce((sum, wheel) => sum + wheel.files, 0);
    const saved = stripped.reduce((sum, wheel) => sum + wheel.saved, 0);
    return `Left out of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(stripped.length, 'wheel')} for the PEX: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files, 'file')} of tests, ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(Math.max(0, saved))}.`;
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SIGN),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   vk: () => (/* binding */ coverage),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _smoke_test_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92937);
/** Can this be released? Decided in one place for summary, terminal and exit status. */


const ORDER = ['failed', 'warned', 'not run', 'ran'];
/** A row for each planned Python, a cell for each planned platform. */
function coverage(report) {
    return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)));
}
function cell(report, python, platform) {
    const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform));
    const tested = claiming.map(artifact => ({
        format: artifact.format,
        testResult: testResultOf(artifact, python, report.checks.filter(({ machine = report.machine }) => machine === platform)),
    }));
    const testResults = ORDER.map(testResult => ({
        testResult,
        formats: [...new Set(tested.filter(found => found.testResult === testResult).map(found => found.format))],
    })).filter(({ formats }) => formats.length > 0);
    return { python, platform, testResults };
}
function claims({ pythons, targets }, python, platform) {
    return pythons.includes(python) && (targets.includes('any') || targets.includes(platform));
}
/** The worst result of the checks with that Python; a check without a Python is no test. */
function testResultOf(artifact, python, checks) {
    const results = checks
        .filter(check => check.artifact === artifact.file && check.python === python)
        .map(check => check.result);
    if (results.includes('failed'))
        return 'failed';
    if (results.includes('warning'))
        return 'warned';
    return results.includes('passed') ? 'ran' : 'not run';
}
// Findings: one row for all checks of a kind, and one for each finding about the release as a whole (`Report.findings`).
/** Worst first. */
const STATES = ['failed', 'warning', 'unknown', 'passed', 'skipped'];
/** Reasons shown in a row; the table of checks has all. */
const MOST_REASONS = 2;
/** Each kind of check as one row, in the order of the first of its kind; then the run's own findings. */
function findingsOf({ checks, findings = [] }) {
    const names = [...new Set(checks.map(({ name }) => name))];
    return [...names.map(name => findingOf(name, ofName(checks, name))), ...findings];
}
function ofName(checks, name) {
    return checks.filter(check => check.name === name);
}
function findingOf(title, checks) {
    const state = STATES.find(each => checks.some(({ result }) => result === each)) ?? 'skipped';
    const done = checks.filter(({ result }) => result !== 'skipped');
    const passed = done.filter(({ result }) => result === 'passed').length;
    const one = new Set(checks.map(({ artifact }) => artifact)).size === checks.length ? 'file' : 'check';
    const count = done.length === 0 ? `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(checks.length, one)} skipped` : `${passed} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(done.length, one)}`;
    const worst = checks.filter(({ result }) => result === state && state !== 'passed');
    const reasons = worst.slice(0, MOST_REASONS).map(({ artifact, reason }) => `${artifact}: ${reason}`);
    const more = worst.length > MOST_REASONS ? [`and ${worst.length - MOST_REASONS} more`] : [];
    return { title, state, sentence: [count, ...reasons, ...more].join('; ') };
}
/** Always shown beside words. */
const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' };
/**
 * `failed` when something failed or no file was built; `caution` when there are warnings, something is unknown, or a file
 * was not run on a Python that it claims on this machine; else `ready`.
 */
function verdict(report) {
    const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project';
    const count = (result) => report.checks.filter(check => check.result === result).length;
    const errors = report.failure?.length ?? 0;
    const found = (state) => (report.findings ?? []).filter(finding => finding.state === state);
    const failed = count('failed') + found('failed').length;
    const unknown = found('unknown').map(({ title }) => title);
    const untested = report.artifacts.filter(artifact => !tested(report, artifact)).length;
    const warnings = report.warnings.length + count('warning') + found('warning').length;
    const facts = [
        report.artifacts.length > 0 ? (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.artifacts.length, 'file') : 'nothing was written',
        ...(report.pythons.length > 0 ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.pythons.length, 'Python')] : []),
        ...(report.platforms.length > 0 ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.platforms.length, 'platform')] : []),
        checksFact(report),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(report.totalSeconds),
        ...(report.reusedUnchanged ? ['unchanged since the last run, whose verified files these are'] : []),
    ];
    if (errors + failed > 0 || report.artifacts.length === 0) {
        const why = [
            ...(errors > 0 ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(errors, 'error')] : []),
            ...(failed > 0 ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed, 'failed check')] : []),
        ];
        const reason = why.length > 0 ? why.join(', ') : 'no file was built';
        return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts };
    }
    if (untested + warnings + unknown.length > 0) {
        const notTested = report.checks.some(({ reason }) => reason === _smoke_test_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_TESTED */ .sc);
        const why = [
            ...(warnings > 0 ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings, 'warning')] : []),
            ...(untested > 0 && !notTested ? [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(untested, 'file')} not run on every Python claimed`] : []),
            ...(unknown.length > 0 ? [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(unknown)} unknown`] : []),
        ];
        const built = [
            warnings + unknown.length > 0 ? 'was built with warnings' : 'was built',
            ...(notTested ? ['and not tested'] : []),
        ].join(' ');
        const words = [...why, ...(notTested ? ['test-command is none'] : [])].join(', ');
        return { state: 'caution', headline: `${name} ${built}: ${words}`, facts };
    }
    return { state: 'ready', headline: `${name} is ready to release`, facts };
}
/** It was run on each Python that it claims on this machine, with whatever result. */
function tested(report, artifact) {
    const own = coverage({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat();
    return (report.checks.some(check => check.artifact === artifact.file && check.python !== undefined && check.result !== 'skipped') && own.every(({ testResults }) => testResults.every(({ testResult }) => testResult !== 'not run')));
}
function checksFact(report) {
    const passed = report.checks.filter(check => check.result === 'passed').length;
    const done = report.checks.filter(check => check.result !== 'skipped').length;
    if (report.checks.length === 0)
        return 'no checks';
    const skipped = report.checks.length - done;
    return `${passed} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}


/***/ }),

/***/ 56228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   RW: () => (/* binding */ sizeWarnings),
/* harmony export */   Td: () => (/* binding */ coverageReport),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   oS: () => (/* binding */ tableMarkdown),
/* harmony export */   qK: () => (/* binding */ tableText)
/* harmony export */ });
/* unused harmony exports coverageTable, sizesOf */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/** Which wheel of which dependency serves which target: the table that users read before a build, and the sizes. */


/** As people and programs read it: `git+https://host/kit.git@COMMIT`, `../core`, an address. */
function originText({ kind, place, commit }) {
    if (kind !== 'git')
        return place;
    const [address = '', fragment] = place.replace(/^git\+/, '').split('#');
    return `git+${address}${commit === undefined ? '' : `@${commit}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
/** Short for what a wheel runs on: `any`, `abi3`, or `wheel` for one of a single Python. */
function kindOf(wheel) {
    const [platform, abi] = wheel.filename
        .replace(/\.whl$/, '')
        .split('-')
        .reverse();
    if (platform === 'any')
        return 'any';
    return abi?.split('.').some(part => part === 'abi3' || part === 'abi3t') ? 'abi3' : 'wheel';
}
function unique(values) {
    return [...new Set(values)];
}
/** The values by key, in their order. */
function groupBy(values, key) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(key(value));
        if (group)
            group.push(value);
        else
            groups.set(key(value), [value]);
    }
    return groups;
}
function usesOf({ targets, wheels, gaps }) {
    const served = targets.flatMap(target => (wheels.get(target.name) ?? []).map(wheel => ({ ...wheel, target, kind: kindOf(wheel) })));
    const missing = gaps.map(gap => ({ name: gap.package.name, version: gap.package.version ?? '?', target: gap.target }));
    return [...served, ...missing].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }));
}
function cell(uses) {
    const kinds = unique(uses.flatMap(({ kind }) => kind ?? [])).join('+');
    const missing = uses.filter(({ kind }) => kind === undefined).map(({ target }) => target.python);
    if (missing.length === 0)
        return kinds || '–';
    return [kinds, `MISSING ${missing.join(' ')}`].filter(Boolean).join(', ');
}
/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
function coverageTable(coverage) {
    const platforms = unique(coverage.targets.map(target => target.platform));
    const pythons = unique(coverage.targets.map(target => target.python));
    const rows = groupBy(usesOf(coverage), ({ name, version }) => `${name} ${version}`);
    const body = [...rows.values()].map(uses => {
        const [{ name, version }] = uses;
        const used = new Set(uses.map(({ target }) => target.python));
        const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ');
        const onPlatform = platforms.map(platform => cell(uses.filter(({ target }) => target.platform === platform)));
        return [name, version, usedBy, ...onPlatform];
    });
    return [['dependency', 'version', 'Pythons', ...platforms], ...body];
}
/** The table with aligned columns, for a terminal. */
function tableText(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
    return rows
        .map(row => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
/** The table as GitHub-flavoured markdown. */
function tableMarkdown(rows) {
    const line = (cells) => `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`;
    const [header = [], ...body] = rows;
    return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n');
}
/** @param scopes which PEX files there will be (`pex-scope`) */
function sizesOf({ targets, wheels }, scopes) {
    // For one platform there is one file, whatever was asked for.
    const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : ['platform'];
    const used = targets.flatMap(({ name, platform }) => (wheels.get(name) ?? []).map(wheel => ({ platform, wheel })));
    const inFiles = used.flatMap(({ platform, wheel }) => kinds.map(kind => ({ file: kind === 'universal' ? kind : platform, wheel })));
    const files = groupBy(inFiles, ({ file }) => file);
    const dependencies = groupBy(used, ({ wheel }) => wheel.name);
    return { files: largestFirst(files), dependencies: largestFirst(dependencies) };
}
function largestFirst(groups) {
    return [...groups]
        .map(([name, all]) => {
        const wheels = distinct(all.map(({ wheel }) => wheel));
        return {
            name,
            bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
            wheels: wheels.length,
            unknown: wheels.filter(({ size }) => size === undefined).length,
        };
    })
        .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'));
}
/** Every wheel once. */
function distinct(wheels) {
    return [...new Map(wheels.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()];
}
/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
function sizeText({ bytes: count, unknown, wheels }) {
    if (unknown === wheels)
        return 'size unknown';
    return unknown > 0 ? `at least ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count)}` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count);
}
/**
 * The largest size of a zip file without zip64, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1;
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3;
/** Bytes of a private repository's workflow artifacts on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2;
const audience = ({ name }) => (name === 'universal' ? 'all platforms' : name);
/**
 * Warnings about sizes that exceed a limit, before the files are made.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
function sizeWarnings({ files, dependencies }, uploads, zipapp) {
    const largest = dependencies
        .slice(0, 3)
        .map(size => `${size.name} (${sizeText(size)})`)
        .join(', ');
    const smaller = `Its largest dependencies are ${largest}: request fewer Pythons or platforms in one file, or replace one of them.`;
    const warnings = files.flatMap(size => [
        size.bytes > ZIP &&
            zipapp &&
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/large', {
                message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
                fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
            }),
        size.bytes >= RELEASE_FILE &&
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
                message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
                fix: smaller,
            }),
    ].filter(one => one !== false));
    const all = files.reduce((sum, size) => sum + size.bytes, 0);
    if (!uploads || all <= FREE_STORAGE)
        return warnings;
    const storage = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
        message: `The PEX files will be ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
        fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
    });
    return [...warnings, storage];
}
/**
 * @param scopes which PEX files there will be (`pex-scope`)
 * @param kept targets to continue with: only their wheels have a size
 */
function coverageReport(coverage, scopes, kept = coverage.targets) {
    return {
        table: coverageTable(coverage),
        targets: coverage.targets.length,
        gaps: coverage.gaps.map(({ package: { name, version }, target, olderVersion }) => ({
            dependency: name,
            ...(version !== undefined && { version }),
            target: target.name,
            ...(olderVersion !== undefined && { olderVersion }),
        })),
        sizes: sizesOf({ targets: kept, wheels: coverage.wheels }, scopes),
    };
}


/***/ }),

/***/ 8022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ parsePurl),
/* harmony export */   HK: () => (/* binding */ sbomName),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   VA: () => (/* binding */ purlOf),
/* harmony export */   dK: () => (/* binding */ withParts),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   ku: () => (/* binding */ NOTICES),
/* harmony export */   zw: () => (/* binding */ EMBEDDED)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _resolve_requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89211);
/**
 * What is inside a finished file: the source of the SBOM, the licenses, the notices and the audit. Plain data without
 * functions or paths of this machine, so that one job can send it to another as JSON.
 */



/** A component and all that it contains, each with the name of what it is a part of; what contains others comes first. */
function withParts(component, holder) {
    return [[component, holder], ...(component.parts ?? []).flatMap(part => withParts(part, component.name))];
}
/** Whether a component is the application itself. @param own name of the application */
function isOwn({ kind, name }, own) {
    return kind === 'wheel' && (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, own);
}
/** A line of `requires` of a wheel; undefined for one that is not a requirement, as an old wheel may contain anything. */
function requirementOf(line) {
    try {
        return (0,_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(line);
    }
    catch {
        return undefined;
    }
}
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** `answer-1.0.0.cdx.json` */
function sbomName({ name, version }) {
    return `${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(name)}-${version}.cdx.json`;
}
/** The SBOM in the folder `sboms` of a wheel (PEP 770). */
const EMBEDDED = 'package-python.cdx.json';
/** The package URL of a component; undefined where nothing identifies it for certain. */
function purlOf({ kind, name, version, purl }) {
    if (purl !== undefined)
        return purl;
    const type = TYPES[kind];
    if (type === undefined)
        return undefined;
    return new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, undefined, name, version, undefined, undefined).toString();
}
const TYPES = { wheel: 'pypi', crate: 'cargo' };
/**
 * Undefined for a text that is not a package URL. `namespace` is empty when there is none; `plain` is the URL of type,
 * namespace, name and version alone.
 */
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

/***/ 92937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ exitWords),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   ki: () => (/* binding */ lineThatTells),
/* harmony export */   sc: () => (/* binding */ NOT_TESTED)
/* harmony export */ });
/** The reason of every skipped check with `test-command: none`. */
const NOT_TESTED = 'not tested: test-command is none';
/** The last lines of Python, of `python -m`, of the dynamic loader, and of the starts of PyInstaller and pex. */
const BROKEN = [
    /(?:^|[\s.])(?:ModuleNotFoundError|PackageNotFoundError|DistributionNotFound): /,
    /: No module named \S/,
    // A library of the system that an extension module links to is no module: `libGL.so.1` is missing on many servers.
    /(?:^|\s)ImportError: (?!.{0,400}(?:cannot open shared object file|Library not loaded|DLL load failed))/,
    /error while loading shared libraries: |^(?:dyld(?:\[\d+\])?: )?(?:Library not loaded|Symbol not found): /,
    /\[PYI-\d+:ERROR\] (?!Failed to execute script)/,
    /Failed to resolve requirements from PEX|Failed to find compatible interpreter/,
];
/** Programs that start others, and print their own usage text when they cannot. */
const STARTERS = /^(?:\S*[\\/])?(?:python|pypy|pip|pex|uv)[\d.]*(?:\.exe)?$/i;
/** `usage: app [options]`, or a heading above the program's name. */
const USAGE = /^\s*(?:usage|synopsis)\s*(?:$|:(.*))/is;
/** @param names by which the program may call itself, for one that is called like a program that starts others */
function verdictOf(ended, names = []) {
    if (ended.refused)
        return 'broken';
    if (ended.code === 0)
        return 'answered';
    const lines = linesOf(ended);
    const missing = lines.findLastIndex(line => BROKEN.some(pattern => pattern.test(line)));
    const usage = lines.findLastIndex((_, index) => isUsage(lines, index, names));
    // A program that goes on without an optional module may say so first.
    if (missing > usage)
        return 'broken';
    if (usage < 0 || ended.code < 0)
        return 'unclear';
    return lines.slice(usage).some(line => /^Traceback \(most recent call last\):/.test(line)) ? 'unclear' : 'usage';
}
function isUsage(lines, index, names) {
    const heading = USAGE.exec(lines[index] ?? '');
    if (heading === null)
        return false;
    // `Usage:` alone is followed by the command line.
    const said = (heading[1] ?? '').trim();
    const commandLine = said === '' ? lines.slice(index + 1).find(line => line.trim() !== '') : said;
    const [program = '', next = ''] = commandLine?.trim().split(/\s+/) ?? [];
    // Python 3.14: `usage: python -m app`.
    return !STARTERS.test(program) || next === '-m' || names.includes(program);
}
/** What was kept of its output: the first lines, then those of the last that are not among them. */
function linesOf({ head, tail }) {
    // Where the two overlap, the tail begins with a line that the head has.
    const overlap = head.findIndex((_, index) => head.slice(index).every((line, at) => tail[at] === line));
    return overlap < 0 ? [...head, ...tail] : [...head.slice(0, overlap), ...tail];
}
/** Characters of one line that a report shows. */
const MOST_CHARACTERS = 200;
/**
 * The line that says most, empty when it said nothing: the exception of a traceback, the missing module or library of a
 * broken program, else the first line with a word.
 */
function lineThatTells(ended) {
    const lines = linesOf(ended);
    const spoken = lines.filter(line => /[\p{L}\p{N}]/u.test(line));
    const failed = ended.code !== 0;
    const missing = failed ? lines.findLast(line => BROKEN.some(pattern => pattern.test(line))) : undefined;
    const traceback = failed && lines.some(line => /^\s*Traceback \(most recent call last\):/.test(line));
    const line = missing ?? (traceback ? lastException(spoken) : spoken[0]) ?? '';
    const text = line.trim();
    return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
/** The line after the last traceback's frames: an exception may have a message of several lines. */
function lastException(lines) {
    const frame = lines.findLastIndex(line => /^\s+File ".*", line \d+/.test(line));
    return lines.slice(frame + 1).find(line => /^\S/.test(line)) ?? lines.at(-1);
}
/** `exit 3`, `SIGSEGV`; what the system said about a program that it did not start is its output. */
function exitWords({ code, signal, refused }) {
    return signal ?? (refused || code < 0 ? 'no exit status' : `exit ${code}`);
}


/***/ })

};
