export const id = 284;
export const ids = [284];
export const modules = {

/***/ 73251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ coverageTable),
/* harmony export */   oS: () => (/* binding */ tableMarkdown),
/* harmony export */   qK: () => (/* binding */ tableText)
/* harmony export */ });
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
function rowsOf(coverage) {
    const rows = new Map();
    const row = (name, version) => {
        const key = `${name} ${version}`;
        const known = rows.get(key) ?? { name, version, served: [], missing: [] };
        rows.set(key, known);
        return known;
    };
    for (const target of coverage.targets)
        for (const wheel of coverage.wheels.get(target.name) ?? [])
            row(wheel.name, wheel.version).served.push({ target, kind: kindOf(wheel) });
    for (const gap of coverage.gaps)
        row(gap.package.name, gap.package.version ?? '?').missing.push(gap.target);
    return [...rows.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }));
}
function cell(row, platform) {
    const served = row.served.filter(({ target }) => target.platform === platform);
    const missing = row.missing.filter(target => target.platform === platform);
    const kinds = unique(served.map(({ kind }) => kind)).join('+');
    if (missing.length === 0)
        return kinds || '–';
    return [kinds, `MISSING ${missing.map(target => target.python).join(' ')}`].filter(Boolean).join(', ');
}
/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
function coverageTable(coverage) {
    const platforms = unique(coverage.targets.map(target => target.platform));
    const pythons = unique(coverage.targets.map(target => target.python));
    const body = rowsOf(coverage).map(row => {
        const used = new Set([
            ...row.served.map(({ target }) => target.python),
            ...row.missing.map(t => t.python),
        ]);
        const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ');
        return [row.name, row.version, usedBy, ...platforms.map(platform => cell(row, platform))];
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


/***/ }),

/***/ 64731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ sizeWarnings),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87703);
/** How large the files will be, told from the lock before anything is downloaded (pure). */


/** @param scopes which PEX files there will be (`pex-scope`) */
function sizesOf({ targets, wheels }, scopes) {
    // For one platform there is one file, whatever was asked for.
    const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : ['platform'];
    const files = new Map();
    const dependencies = new Map();
    const add = (groups, name, wheel) => {
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [wheel]);
        else
            group.push(wheel);
    };
    for (const { name, platform } of targets)
        for (const wheel of wheels.get(name) ?? []) {
            for (const kind of kinds)
                add(files, kind === 'universal' ? kind : platform, wheel);
            add(dependencies, wheel.name, wheel);
        }
    return { files: largestFirst(files), dependencies: largestFirst(dependencies) };
}
function largestFirst(groups) {
    return [...groups]
        .map(([name, all]) => {
        const wheels = [...new Map(all.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()];
        return {
            name,
            bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
            wheels: wheels.length,
            unknown: wheels.filter(({ size }) => size === undefined).length,
        };
    })
        .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'));
}
/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
function sizeText({ bytes: count, unknown, wheels }) {
    if (unknown === wheels)
        return 'size unknown';
    return unknown > 0 ? `at least ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count)}` : (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count);
}
/**
 * Python's zipfile writes the zip64 form from here on, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP64 = 2 ** 31 - 1;
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3;
/** What a private repository's workflow artifacts may take on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2;
const audience = ({ name }) => (name === 'universal' ? 'all platforms' : name);
/**
 * What is better known before the files are made; always warnings.
 * @param uploads whether the files become workflow artifacts
 */
function sizeWarnings({ files, dependencies }, uploads) {
    const largest = dependencies
        .slice(0, 3)
        .map(size => `${size.name} (${sizeText(size)})`)
        .join(', ');
    const smaller = `Its largest dependencies are ${largest}: ask for fewer Pythons or platforms in one file, or replace one of them.`;
    const warnings = files.flatMap(size => [
        ...(size.bytes > ZIP64
            ? [
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/large', {
                    message: `The PEX for ${audience(size)} will be ${sizeText(size)}. A zip file above 2 GiB has the zip64 form, which Python starts from 3.13 on only; older ones say that they can't find '__main__'.`,
                    fix: smaller,
                }),
            ]
            : []),
        ...(size.bytes >= RELEASE_FILE
            ? [
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
                    message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
                    fix: smaller,
                }),
            ]
            : []),
    ]);
    const all = files.reduce((sum, size) => sum + size.bytes, 0);
    if (!uploads || all <= FREE_STORAGE)
        return warnings;
    const storage = new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
        message: `The PEX files will be ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
        fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
    });
    return [...warnings, storage];
}


/***/ }),

/***/ 32284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showResult: () => (/* binding */ showResult)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(71509);
;// CONCATENATED MODULE: ./lib/report/outputs.js
/** Absolute paths of the files of one format, one a line. */
const pathsOf = (format) => (report) => report.artifacts
    .filter(artifact => artifact.format === format)
    .map(artifact => artifact.path)
    .join('\n');
const OUTPUTS = [
    {
        name: 'plan',
        help: 'Absolute path of `plan.json`, which `command: plan` writes; empty after any other command.',
        // Set by plan/show.ts, which has no report.
        value: () => '',
    },
    {
        name: 'artifacts',
        help: 'Everything that was made, as a JSON list of objects with `format`, `file`, `target` (a list of platform names, or of `any`), `pythons`, `sha256` and `size` (bytes).',
        value: ({ artifacts }) => JSON.stringify(artifacts.map(({ format, file, targets, pythons, sha256, size }) => {
            return { format, file, target: targets, pythons, sha256, size };
        })),
    },
    { name: 'dist', help: 'Absolute path of the folder that holds the files.', value: (_, { dist }) => dist },
    { name: 'name', help: 'Name of the project.', value: ({ project }) => project?.name ?? '' },
    { name: 'version', help: 'Version that was built.', value: ({ project }) => project?.version ?? '' },
    {
        name: 'python-versions',
        help: 'The Pythons that were built for, as a JSON list, for `fromJson` in a matrix.',
        value: ({ pythons }) => JSON.stringify(pythons),
    },
    { name: 'sdist', help: 'Absolute path of the sdist; empty when none was made.', value: pathsOf('sdist') },
    { name: 'wheels', help: 'Absolute paths of the wheels, one a line.', value: pathsOf('wheel') },
    { name: 'pex', help: 'Absolute paths of the PEX files, one a line.', value: pathsOf('pex') },
    {
        name: 'checksums',
        help: 'Absolute path of `SHA256SUMS`, which `sha256sum -c` reads.',
        value: (_, { checksums }) => checksums,
    },
    {
        name: 'manifest',
        help: 'Absolute path of `manifest.json` (its form: docs/manifest.schema.json).',
        value: (_, { manifest }) => manifest,
    },
    {
        name: 'artifact-id',
        help: 'Ids of the workflow artifacts, separated by commas: what `artifact-ids` of actions/download-artifact takes.',
        value: ({ uploads }) => uploads.map(({ id }) => id).join(','),
    },
    {
        name: 'artifact-url',
        help: 'Addresses of the workflow artifacts, one a line, in the order of `artifact-id`.',
        value: ({ uploads }) => uploads.map(({ url }) => url).join('\n'),
    },
    {
        name: 'artifact-digest',
        help: 'SHA-256 digests of the workflow artifacts, one a line, in the order of `artifact-id`.',
        value: ({ uploads }) => uploads.map(({ digest }) => digest).join('\n'),
    },
];
/** Every output's value, by name, in the table's order. */
function outputs(report, places) {
    return Object.fromEntries(OUTPUTS.map(({ name, value }) => [name, value(report, places)]));
}

// EXTERNAL MODULE: ./lib/report/dependencies.js
var report_dependencies = __webpack_require__(69261);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/format.js
var report_format = __webpack_require__(87703);
;// CONCATENATED MODULE: ./lib/report/gantt.js

/** Mermaid refuses very long texts, and nobody reads more bars. */
const MOST_BARS = 60;
const TICKS = [
    [100, '100millisecond'],
    [500, '500millisecond'],
    [1000, '1second'],
    [5000, '5second'],
    [15_000, '15second'],
    [60_000, '1minute'],
    [300_000, '5minute'],
    [1_800_000, '30minute'],
    [7_200_000, '2hour'],
];
const DAY = 86_399_999;
/**
 * The chart's source, without the code fence; empty when nothing was timed.
 * Times are written as clock times and not as Unix milliseconds: Mermaid reads and labels both in the reader's time
 * zone, so only clock times show 00:00 at the start in every zone.
 */
function gantt(timings) {
    if (timings.length === 0)
        return '';
    const shown = new Set([...timings].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_BARS));
    const bars = timings.filter(timing => shown.has(timing));
    const last = Math.max(...bars.map(bar => bar.end));
    const sections = [...new Set(bars.map(bar => bar.section))];
    const tick = TICKS.find(([length]) => last / length <= 10) ?? TICKS.at(-1);
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `  tickInterval ${tick?.[1]}`,
        '  todayMarker off',
        ...sections.flatMap(section => [
            `  section ${(0,report_escape/* mermaid */.a4)(section)}`,
            ...bars
                .filter(bar => bar.section === section)
                .sort((a, b) => a.start - b.start)
                .map(bar => `    ${(0,report_escape/* mermaid */.a4)(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`),
        ]),
    ].join('\n');
}
/** Milliseconds as `HH:mm:ss.SSS`, held inside the one day that a clock can show. */
function clock(milliseconds) {
    const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)));
    return new Date(inside).toISOString().slice(11, 23);
}

// EXTERNAL MODULE: ./lib/pex/layout.js
var layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/report/install-hints.js

/** How to install a wheel or sdist, or start a PEX, on each kind of system the file claims. */
function installHints(artifact) {
    const { file, format } = artifact;
    const windows = artifact.targets.some(target => target === 'any' || target.startsWith('windows'));
    const unix = artifact.targets.some(target => !target.startsWith('windows'));
    const folder = (0,layout/* folderIn */.CH)(file);
    if (folder !== undefined) {
        const note = `then also ./${folder}/__main__.py`;
        return [
            ...(unix
                ? [
                    {
                        shell: 'Linux, macOS',
                        command: `tar -xzf ${posix(file)} && python3 ${posix(folder)}`,
                        note,
                    },
                ]
                : []),
            ...(windows
                ? [
                    { shell: 'Windows', command: `tar -xzf ${cmd(file)}` },
                    { shell: 'Windows', command: `py ${cmd(folder)}` },
                ]
                : []),
        ];
    }
    if (format === 'pex') {
        const path = posix(`./${file}`);
        return [
            ...(unix
                ? [
                    { shell: 'Linux, macOS', command: path, note: `after a download: chmod +x ${path}` },
                    { shell: 'Linux, macOS', command: `python3 ${posix(file)}` },
                ]
                : []),
            ...(windows ? [{ shell: 'Windows', command: `py ${cmd(file)}` }] : []),
        ];
    }
    return [
        ...(unix
            ? [{ shell: 'Linux, macOS', command: `python3 -m pip install ${posix(`./${file}`)}` }]
            : []),
        ...(windows ? [{ shell: 'Windows', command: `py -m pip install ${cmd(`.\\${file}`)}` }] : []),
    ];
}
/** One POSIX shell word. */
function posix(word) {
    return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** One word for cmd and PowerShell; file names on Windows hold no double quote. */
function cmd(word) {
    return /^[\w.\\+-]+$/.test(word) ? word : `"${word}"`;
}

;// CONCATENATED MODULE: ./lib/report/stripped.js
/** How much leaving out tests saved, in one line. */

/** Empty when nothing was left out. */
function strippedWords({ stripped = [] }) {
    if (stripped.length === 0)
        return '';
    const files = stripped.reduce((sum, wheel) => sum + wheel.files, 0);
    const saved = stripped.reduce((sum, wheel) => sum + wheel.saved, 0);
    return `Left out of ${(0,report_format/* plural */.LS)(stripped.length, 'wheel')} for the PEX: ${(0,report_format/* plural */.LS)(files, 'file')} of tests, ${(0,report_format/* bytes */.ee)(Math.max(0, saved))}.`;
}

;// CONCATENATED MODULE: ./lib/report/coverage.js
const ORDER = ['failed', 'warned', 'not run', 'ran'];
/** A row for each Python asked for, a cell for each platform asked for. */
function coverage(report) {
    return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)));
}
function cell(report, python, platform) {
    const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform));
    const proved = claiming.map(artifact => ({
        format: artifact.format,
        proof: platform === report.machine ? proofOf(artifact, python, report.checks) : 'not run',
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
/** The worst result of the checks made with that Python; a check without a Python ran nothing. */
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

;// CONCATENATED MODULE: ./lib/report/tables.js



const PROOF_SIGN = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' };
const RESULT = {
    passed: '✅ passed',
    warning: '⚠️ warning',
    failed: '❌ failed',
    skipped: '➖ skipped',
};
const WORST_FIRST = ['failed', 'warning', 'skipped', 'passed'];
/** A table from cells that are already Markdown; columns whose heading ends with `:` are aligned to the right. */
function table(headings, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(headings.map(heading => heading.replace(/:$/, ''))),
        line(headings.map(heading => (heading.endsWith(':') ? '---:' : '---'))),
        ...rows.map(line),
    ].join('\n');
}
/** Format, file, size, short hash, and where it was uploaded. */
function filesTable(report) {
    const uploaded = report.uploads.length > 0;
    return table(['Format', 'File', 'Size:', 'SHA-256', 'Runs on', ...(uploaded ? ['Workflow artifact'] : [])], report.artifacts.map(artifact => [
        (0,report_escape/* markdown */.wD)(artifact.format),
        (0,report_escape/* code */.aY)(artifact.file),
        (0,report_format/* bytes */.ee)(artifact.size),
        (0,report_escape/* code */.aY)(`${artifact.sha256.slice(0, 12)}…`),
        runsOn(artifact),
        ...(uploaded ? [uploadOf(report, artifact.file)] : []),
    ]));
}
function runsOn({ pythons, targets }) {
    const where = targets.includes('any') ? 'any platform' : targets.map(report_escape/* markdown */.wD).join(', ');
    return pythons.length > 0 ? `${pythons.map(report_escape/* markdown */.wD).join(', ')} on ${where}` : where;
}
function uploadOf({ uploads }, file) {
    const found = uploads.filter(upload => upload.files.includes(file));
    return found.map(upload => (0,report_escape/* link */.nf)(upload.name, upload.url)).join(', ') || 'not uploaded';
}
/** One row a Python, one column a platform: which formats claim the pair and whether they were run there. */
function coverageTable(report) {
    return table(['Python', ...report.platforms.map(report_escape/* markdown */.wD)], coverage(report).map(row => [(0,report_escape/* markdown */.wD)(row[0]?.python ?? ''), ...row.map(cellText)]));
}
function cellText({ proofs }) {
    if (proofs.length === 0)
        return 'not offered';
    return proofs
        .map(({ proof, formats }) => `${PROOF_SIGN[proof]} ${proof}: ${formats.map(report_escape/* markdown */.wD).join(', ')}`)
        .join('<br>');
}
/** Every check, what went wrong first. */
function checksTable(checks) {
    const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result));
    return table(['Check', 'File', 'Python', 'Result', 'What was seen', 'Time:'], sorted.map(check => [
        (0,report_escape/* markdown */.wD)(check.name),
        (0,report_escape/* code */.aY)(check.artifact),
        (0,report_escape/* markdown */.wD)(check.python ?? '–'),
        RESULT[check.result],
        (0,report_escape/* markdown */.wD)(check.reason),
        (0,report_format/* duration */.p0)(check.seconds),
    ]));
}

;// CONCATENATED MODULE: ./lib/report/verdict.js


/** Signs for people who see colours and shapes; words always stand beside them. */
const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' };
/**
 * `failed` when something failed or no file was made; `caution` when there are warnings or a file was not
 * run on a Python that it claims on this machine; `ready` when all were and nothing was found.
 */
function verdict(report) {
    const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project';
    const count = (result) => report.checks.filter(check => check.result === result).length;
    const errors = report.failure?.length ?? 0;
    const failed = count('failed');
    const untried = report.artifacts.filter(artifact => !proved(report, artifact)).length;
    const warnings = report.warnings.length + count('warning');
    const facts = [
        (0,report_format/* plural */.LS)(report.artifacts.length, 'file'),
        ...(report.pythons.length > 0 ? [(0,report_format/* plural */.LS)(report.pythons.length, 'Python')] : []),
        ...(report.platforms.length > 0 ? [(0,report_format/* plural */.LS)(report.platforms.length, 'platform')] : []),
        checksFact(report),
        (0,report_format/* duration */.p0)(report.totalSeconds),
        ...(report.reusedUnchanged ? ['unchanged since the last run, whose verified files these are'] : []),
    ];
    if (errors + failed > 0 || report.artifacts.length === 0) {
        const why = [
            ...(errors > 0 ? [(0,report_format/* plural */.LS)(errors, 'error')] : []),
            ...(failed > 0 ? [(0,report_format/* plural */.LS)(failed, 'failed check')] : []),
        ];
        const reason = why.length > 0 ? why.join(', ') : 'no file was made';
        return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts };
    }
    if (untried + warnings > 0) {
        const why = [
            ...(warnings > 0 ? [(0,report_format/* plural */.LS)(warnings, 'warning')] : []),
            ...(untried > 0 ? [`${(0,report_format/* plural */.LS)(untried, 'file')} not run on every Python claimed`] : []),
        ];
        return {
            state: 'caution',
            headline: `${name} is built; read before you release: ${why.join(', ')}`,
            facts,
        };
    }
    return { state: 'ready', headline: `${name} is ready to release`, facts };
}
/** Some check passed, and so did one on each Python it claims on this machine; others cannot be tried here. */
function proved(report, artifact) {
    const own = coverage({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat();
    return (report.checks.some(check => check.artifact === artifact.file && check.result === 'passed') &&
        own.every(({ proofs }) => proofs.every(({ proof }) => proof !== 'not run')));
}
function checksFact(report) {
    const passed = report.checks.filter(check => check.result === 'passed').length;
    const done = report.checks.filter(check => check.result !== 'skipped').length;
    if (report.checks.length === 0)
        return 'no checks';
    const skipped = report.checks.length - done;
    return `${passed} of ${(0,report_format/* plural */.LS)(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

;// CONCATENATED MODULE: ./lib/report/summary.js








/** GitHub drops a step's whole summary above 1 MiB; some room is left for what else the step writes. */
const LIMIT = 1_000_000;
/** Only the first errors are told in full, each with its last lines. */
const MOST_ERRORS = 25;
const MOST_LINES = 40;
const MOST_CHARACTERS = 500;
/** The summary of one run. When it would be too large for GitHub, whole sections go, the least needed first, and it says so. */
function summary(report) {
    const { state, headline, facts } = verdict(report);
    const head = `## ${SIGN[state]} ${(0,report_escape/* markdown */.wD)(headline)}\n\n${facts.join(' · ')}`;
    const failures = section('What went wrong', (report.failure ?? []).slice(0, MOST_ERRORS).map(problem), moreErrors(report));
    const warnings = section('Warnings', report.warnings.slice(0, MOST_ERRORS).map(problem));
    const files = report.artifacts.length > 0
        ? section('Files', [filesTable(report), (0,report_escape/* markdown */.wD)(strippedWords(report)), hashes(report)])
        : '';
    const cells = report.pythons.length > 0 && report.artifacts.length > 0;
    const rows = cells ? section('Where they run', [coverageTable(report)]) : '';
    const dependencies = section('Dependencies', report.coverage ? [(0,report_dependencies/* coverageMarkdown */.w6)(report.coverage)] : []);
    const optional = [
        rows,
        dependencies,
        checks(report),
        install(report),
        notMade(report),
        timeline(report),
        tools(report),
    ];
    const fixed = [head, failures, warnings, files];
    for (let kept = optional.length; kept >= 0; kept -= 1) {
        const left = kept < optional.length ? ['_The rest is left out: it is larger than GitHub shows._'] : [];
        const text = `${[...fixed, ...optional.slice(0, kept), ...left].filter(part => part !== '').join('\n\n')}\n`;
        if (Buffer.byteLength(text) <= LIMIT)
            return text;
    }
    return `${head}\n\n_The rest is left out: it is larger than GitHub shows._\n`;
}
function section(title, parts, note = '') {
    const filled = [...parts, note].filter(part => part !== '');
    return filled.length > 0 ? `### ${title}\n\n${filled.join('\n\n')}` : '';
}
/** `body` is Markdown; `title` too. */
function folded(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function problem({ code: name, message, fix, place, detail }) {
    const at = place ? [place.file, place.line, place.line === undefined ? undefined : place.column] : [];
    const where = place ? ` at ${(0,report_escape/* code */.aY)(at.filter(part => part !== undefined).join(':'))}` : '';
    const lines = detail.slice(-MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS));
    return [
        `**${(0,report_escape/* code */.aY)(name)}**${where}: ${(0,report_escape/* markdown */.wD)(message)}`,
        `**Fix:** ${(0,report_escape/* markdown */.wD)(fix)}`,
        ...(lines.length > 0
            ? [folded(lines.length === 1 ? 'Detail' : `The last ${lines.length} lines`, (0,report_escape/* block */.om)(lines), true)]
            : []),
    ].join('\n\n');
}
function moreErrors({ failure = [] }) {
    return failure.length > MOST_ERRORS ? `… and ${failure.length - MOST_ERRORS} more errors, in the log.` : '';
}
function hashes({ artifacts, commit }) {
    const lines = artifacts.map(({ file, sha256 }) => `${sha256}  ${file}`);
    return folded('Full SHA-256', (0,report_escape/* block */.om)(lines)) + (commit ? `\n\nMade from commit ${(0,report_escape/* code */.aY)(commit)}.` : '');
}
function checks({ checks: made }) {
    if (made.length === 0)
        return '';
    const passed = made.filter(check => check.result === 'passed').length;
    const title = passed === made.length ? `All ${passed} passed` : `${passed} of ${made.length} passed`;
    return section('Checks', [folded(title, checksTable(made), passed !== made.length)]);
}
function install({ artifacts, entryPoint }) {
    const parts = artifacts.map(artifact => {
        const lines = installHints(artifact).map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`);
        return folded(`${(0,report_escape/* markdown */.wD)(artifact.format)}: ${(0,report_escape/* code */.aY)(artifact.file)}`, (0,report_escape/* block */.om)(lines, 'sh'));
    });
    const pex = artifacts.some(({ format }) => format === 'pex');
    const starts = entryPoint
        ? `The PEX starts ${(0,report_escape/* code */.aY)(entryPoint)}.`
        : 'The PEX starts Python with everything importable.';
    return section('Install', parts, pex ? starts : '');
}
function notMade({ skipped }) {
    return section('Not made', [
        skipped.map(({ format, reason }) => `- ${(0,report_escape/* code */.aY)(format)}: ${(0,report_escape/* markdown */.wD)(reason)}`).join('\n'),
    ]);
}
function timeline({ timings, totalSeconds }) {
    const chart = gantt(timings);
    return chart === '' ? '' : section(`Time: ${(0,report_format/* duration */.p0)(totalSeconds)}`, [(0,report_escape/* block */.om)(chart.split('\n'), 'mermaid')]);
}
function tools({ tools: used }) {
    if (used.length === 0)
        return '';
    return `Made with ${used.map(tool => `${(0,report_escape/* markdown */.wD)(tool.name)} ${(0,report_escape/* markdown */.wD)(tool.version)}`).join(', ')}.`;
}

// EXTERNAL MODULE: ./lib/report/box.js
var box = __webpack_require__(52127);
// EXTERNAL MODULE: ./lib/report/style.js
var report_style = __webpack_require__(11983);
;// CONCATENATED MODULE: ./lib/report/terminal.js
/** What a person sees at the end of a run in a terminal. */










const COLOUR = { ready: 'green', caution: 'yellow', failed: 'red' };
const SIGNS = { ready: '✓', caution: '!', failed: '✗' };
const PLAIN_SIGNS = { ready: 'OK', caution: '!', failed: 'X' };
/**
 * The same facts as the job summary, as lines of at most `style.columns` columns (names to copy are never cut).
 * The errors themselves are told by `errorsText`. `folder` is where the files are, as a person would type it.
 */
function terminal(report, style, folder) {
    const { state, headline, facts } = verdict(report);
    const sign = (style.unicode ? SIGNS : PLAIN_SIGNS)[state];
    const parts = [
        [(0,report_style/* paint */.nI)(style, COLOUR[state], `${sign} ${(0,report_escape/* oneLine */.TN)(headline)}`), ...flow(facts, style)],
        where(report, style),
        dependencies(report, style),
        findings(report, style),
        report.skipped.map(({ format, reason }) => `${(0,report_escape/* oneLine */.TN)(format)} not made: ${(0,report_escape/* oneLine */.TN)(reason)}`),
        times(report, style),
        files(report, style),
        [strippedWords(report)].filter(words => words !== ''),
        run(report, style, folder),
    ];
    return parts
        .filter(lines => lines.length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
        .map(report_escape/* inert */.tJ);
}
function where(report, style) {
    if (report.artifacts.length === 0 || report.pythons.length === 0 || report.platforms.length === 0)
        return [];
    const rows = coverage(report).map(row => [
        (0,report_escape/* oneLine */.TN)(row[0]?.python ?? ''),
        ...row.map(({ proofs }) => proofs.length === 0
            ? 'not offered'
            : proofs
                .map(({ proof, formats }) => proofText(proof, formats.map(report_escape/* oneLine */.TN).join(', '), style))
                .join('; ')),
    ]);
    return (0,box/* box */.a)([{ heading: 'Python' }, ...report.platforms.map(name => ({ heading: (0,report_escape/* oneLine */.TN)(name) }))], rows, style);
}
/** Where there is more to see than that everything is there for this one machine. */
function dependencies({ coverage: found, platforms }, style) {
    if (found === undefined || (found.gaps.length === 0 && platforms.length < 2))
        return [];
    return [(0,report_dependencies/* coverageWords */.gn)(found), ...(0,report_dependencies/* coverageLines */.Uo)(found, style), ...(0,report_dependencies/* sizeLines */.FP)(found.sizes)];
}
function proofText(proof, formats, style) {
    const colour = { ran: 'green', warned: 'yellow', failed: 'red', 'not run': 'dim' };
    return `${(0,report_style/* paint */.nI)(style, colour[proof], proof)}: ${formats}`;
}
/** Checks that did not pass; passed ones are only counted. */
function findings({ checks }, style) {
    const rows = checks
        .filter(check => check.result !== 'passed')
        .map(({ result, name, artifact, python, reason }) => {
        const colour = result === 'failed' ? 'red' : result === 'warning' ? 'yellow' : 'dim';
        return [
            (0,report_style/* paint */.nI)(style, colour, result),
            (0,report_escape/* oneLine */.TN)(name),
            (0,report_escape/* oneLine */.TN)(artifact),
            (0,report_escape/* oneLine */.TN)(python ?? ''),
            (0,report_escape/* oneLine */.TN)(reason),
        ];
    });
    const columns = [
        { heading: 'Result' },
        { heading: 'Check' },
        { heading: 'File' },
        { heading: 'Python' },
        { heading: 'What was seen', shrinks: true },
    ];
    return rows.length === 0 ? [] : (0,box/* box */.a)(columns, rows, style);
}
/** Seconds from a section's first start to its last end: steps inside run side by side. */
function times({ timings, totalSeconds }, style) {
    const sections = [...new Set(timings.map(timing => timing.section))].map(section => {
        const own = timings.filter(timing => timing.section === section);
        const span = Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start));
        return `${(0,report_escape/* oneLine */.TN)(section)} ${(0,report_format/* duration */.p0)(span / 1000)}`;
    });
    if (sections.length === 0)
        return [];
    const [first = '', ...rest] = [...sections, `in all ${(0,report_format/* duration */.p0)(totalSeconds)}`];
    return flow([`Time: ${first}`, ...rest], style);
}
/** Short facts side by side, on as many lines as they need. */
function flow(facts, style) {
    const mark = style.unicode ? ' · ' : ', ';
    const lines = [];
    for (const fact of facts) {
        const longer = lines.length > 0 ? `${lines.at(-1)}${mark}${fact}` : fact;
        if (lines.length > 0 && (0,report_style/* width */.VL)(longer) <= style.columns)
            lines[lines.length - 1] = longer;
        else
            lines.push(fact);
    }
    return lines.map(line => (0,report_style/* paint */.nI)(style, 'dim', line));
}
function files({ artifacts }, style) {
    if (artifacts.length === 0)
        return [];
    const rows = artifacts.map(({ format, file, size, sha256 }) => [
        (0,report_escape/* oneLine */.TN)(format),
        (0,report_escape/* oneLine */.TN)(file),
        (0,report_format/* bytes */.ee)(size),
        (0,report_style/* paint */.nI)(style, 'dim', sha256.slice(0, 12)),
    ]);
    const columns = [
        { heading: 'Format' },
        { heading: 'File' },
        { heading: 'Size', right: true },
        { heading: 'SHA-256' },
    ];
    return (0,box/* box */.a)(columns, rows, style);
}
function run(report, style, folder) {
    if (report.artifacts.length === 0)
        return [];
    const windows = report.machine.startsWith('windows');
    const pexes = report.artifacts.filter(({ format }) => format === 'pex');
    const pex = pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0];
    const inFolder = `${(0,report_format/* plural */.LS)(report.artifacts.length, 'file')} in ${(0,report_escape/* oneLine */.TN)(folder)}`;
    if (pex === undefined)
        return [inFolder];
    const unpacked = (0,layout/* folderIn */.CH)(pex.file);
    if (unpacked !== undefined) {
        const place = (0,report_escape/* oneLine */.TN)(folder.replace(/[/\\]$/, ''));
        const [archive, starts] = windows
            ? [`"${(0,report_escape/* oneLine */.TN)(`${place}\\${pex.file}`)}"`, `py "${(0,report_escape/* oneLine */.TN)(unpacked)}"`]
            : [posix((0,report_escape/* oneLine */.TN)(`${place}/${pex.file}`)), `python3 ${posix((0,report_escape/* oneLine */.TN)(unpacked))}`];
        return [
            inFolder,
            `Unpack it: tar -xzf ${archive}`,
            `Run it: ${(0,report_style/* paint */.nI)(style, 'bold', starts)}${entryNote(report)}`,
        ];
    }
    const unix = posix((0,report_escape/* oneLine */.TN)(`${folder.replace(/\/$/, '')}/${pex.file}`));
    const command = windows ? `py "${(0,report_escape/* oneLine */.TN)(`${folder}\\${pex.file}`)}"` : unix.replace(/^(?![./']|~)/, './');
    return [inFolder, `Run it: ${(0,report_style/* paint */.nI)(style, 'bold', command)}${entryNote(report)}`];
}
function entryNote({ entryPoint }) {
    return entryPoint ? '' : ' (starts Python with everything importable)';
}

;// CONCATENATED MODULE: ./lib/package/show.js
/** Tells the outcome of a run: to the log, the summary page, the outputs, and standard output. */





async function showResult(request, result, configuration) {
    const { host, style, json, write } = request;
    const { report, delivered } = result;
    for (const warning of report.warnings)
        if (!configuration.plan.warnings.includes(warning))
            host.log.warning(warning);
    for (const failure of report.failure ?? [])
        host.log.error(failure);
    const folder = external_node_path_.relative(process.cwd(), configuration.outputDir) || configuration.outputDir;
    const lines = terminal(report, style, folder);
    if (json) {
        write(`${JSON.stringify((0,report_document/* reportDocument */.c)(report), null, 2)}\n`);
        for (const line of lines)
            host.log.info(line);
    }
    else
        write(`${lines.join('\n')}\n`);
    await host.summary(summary(report));
    const { manifest, checksums } = delivered;
    await host.setOutputs(outputs(report, { dist: configuration.outputDir, manifest, checksums }));
}


/***/ }),

/***/ 52127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ box)
/* harmony export */ });
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11983);
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


/***/ }),

/***/ 69261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ sizeLines),
/* harmony export */   Uo: () => (/* binding */ coverageLines),
/* harmony export */   gn: () => (/* binding */ coverageWords),
/* harmony export */   w6: () => (/* binding */ coverageMarkdown)
/* harmony export */ });
/* harmony import */ var _dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73251);
/* harmony import */ var _dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64731);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87703);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11983);
/** The dependency × target table and the sizes, as people read them before and after a build. */





/** More would hide the few that matter. */
const MOST_SIZES = 10;
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3;
/** `82 dependencies for 30 targets, 2 gaps` */
function coverageWords({ table, targets, gaps }) {
    const names = new Set(table.slice(1).map(([name]) => name));
    const missing = gaps.length === 0 ? 'no gap' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(gaps.length, 'gap');
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(names.size, 'dependency', 'dependencies')} for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(targets, 'target')}, ${missing}`;
}
/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
function coverageLines({ table }, style) {
    const [header = [], ...rows] = table;
    const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'));
    const shown = rows.filter(row => !plain.includes(row));
    const named = new Set(shown.map(([name]) => name));
    const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size;
    const rest = count > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : [];
    if (shown.length === 0)
        return rest;
    const [heading = '', ...lines] = (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableText */ .qK)([header, ...shown].map(row => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN))).split('\n');
    return [
        (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'bold', heading),
        ...lines.map(line => (line.includes('MISSING') ? (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'red', line) : line)),
        ...rest,
    ];
}
/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
function sizeLines({ files, dependencies }) {
    if (dependencies.length === 0)
        return [];
    return [
        `Dependencies in each PEX: ${files.map(sizeOf).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
        `Largest dependencies: ${largest(dependencies).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
    ];
}
function sizeOf(size) {
    return `${size.name} ${(0,_dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(size)}`;
}
function largest(dependencies) {
    const more = dependencies.length - MOST_SIZES;
    return [...dependencies.slice(0, MOST_SIZES).map(sizeOf), ...(more > 0 ? [`and ${more} more`] : [])];
}
/** The same in GitHub's Markdown: the words, and everything else folded away unless there is a gap. */
function coverageMarkdown(report) {
    if (report.table.length < 2)
        return '';
    const sizes = sizeLines(report.sizes).map(text => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text)}`);
    const open = report.gaps.length > 0 ? ' open' : '';
    return [
        `<details${open}><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(coverageWords(report))}</summary>`,
        (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableMarkdown */ .oS)(report.table.map(row => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD))),
        ...(sizes.length > 0 ? [sizes.join('\n')] : []),
        '</details>',
    ].join('\n\n');
}


/***/ }),

/***/ 71509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ problemDocument),
/* harmony export */   c: () => (/* binding */ reportDocument)
/* harmony export */ });
/** Fields are only ever added; `schema` changes when one changes its meaning. */
function reportDocument(report) {
    const { warnings, failure = [], ...rest } = report;
    return {
        schema: 1,
        ...rest,
        warnings: warnings.map(problemDocument),
        failure: failure.map(problemDocument),
    };
}
/** An Error's message is no property that JSON would take by itself. */
function problemDocument({ code, message, fix, place, detail }) {
    return { code, message, fix, ...(place && { place }), detail };
}


/***/ })

};
