export const id = 2076;
export const ids = [2076];
export const modules = {

/***/ 12076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishCommand: () => (/* binding */ finishCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/audit/model.js
var model = __webpack_require__(23142);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
// EXTERNAL MODULE: ./lib/report/model.js
var report_model = __webpack_require__(5747);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/report/install-hints.js
var install_hints = __webpack_require__(4134);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/summary.js
/** The job summary: what a person sees on the run's page, in GitHub's Markdown. */




// The timeline: a Mermaid Gantt chart, which GitHub draws in job summaries.
/** Mermaid refuses very long texts. */
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
    const tick = TICKS.find(([length]) => last / length <= 10)?.[1] ?? '2hour';
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `  tickInterval ${tick}`,
        '  todayMarker off',
        ...sections.flatMap(section => [
            `  section ${(0,core_format/* mermaid */.a4)(section)}`,
            ...bars
                .filter(bar => bar.section === section)
                .sort((a, b) => a.start - b.start)
                .map(bar => `    ${(0,core_format/* mermaid */.a4)(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`),
        ]),
    ].join('\n');
}
/** Milliseconds as `HH:mm:ss.SSS`, limited to the one day that a clock can show. */
function clock(milliseconds) {
    const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)));
    return new Date(inside).toISOString().slice(11, 23);
}
// Tables.
const TEST_SIGN = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' };
const RESULT = {
    passed: '✅ passed',
    warning: '⚠️ warning',
    failed: '❌ failed',
    unknown: '❔ unknown',
    skipped: '➖ skipped',
};
const WORST_FIRST = ['failed', 'warning', 'skipped', 'passed'];
/** Format, file, size, short hash, and where it was uploaded. */
function filesTable(report) {
    const uploaded = report.uploads.length > 0;
    return (0,sections/* table */.tp)(['Format', 'File', 'Size:', 'SHA-256', 'Runs on', ...(uploaded ? ['Workflow artifact'] : [])], report.artifacts.map(artifact => [
        (0,core_format/* markdown */.wD)(artifact.format),
        (0,core_format/* code */.aY)(artifact.file),
        (0,core_format/* bytes */.ee)(artifact.size),
        (0,core_format/* code */.aY)(`${artifact.sha256.slice(0, 12)}…`),
        runsOn(artifact),
        ...(uploaded ? [uploadOf(report, artifact.file)] : []),
    ]));
}
function comparisonTable(rows) {
    const headings = ['Format', 'Size:', 'First start:', 'Later:', 'Runs from', 'Inside', 'Choose it'];
    const cells = rows.map(({ format, size, first, later, needs, inside, choose }) => [
        (0,core_format/* markdown */.wD)(format),
        (0,core_format/* bytes */.ee)(size),
        first || '–',
        later || '–',
        (0,core_format/* markdown */.wD)(needs) || '–',
        inside,
        choose,
    ]);
    return `${(0,sections/* table */.tp)(headings, cells)}\n\n${sections/* COMPARISON_NOTES */.ez.join(' ')}`;
}
function runsOn({ pythons, targets }) {
    const where = targets.includes('any') ? 'any platform' : targets.map(core_format/* markdown */.wD).join(', ');
    return pythons.length > 0 ? `${pythons.map(core_format/* markdown */.wD).join(', ')} on ${where}` : where;
}
function uploadOf({ uploads }, file) {
    const found = uploads.filter(upload => upload.files.includes(file));
    return found.map(upload => (0,core_format/* link */.nf)(upload.name, upload.url)).join(', ') || 'not uploaded';
}
/** One row a Python, one column a platform: which formats claim the pair and whether they were run there. */
function coverageTable(report) {
    return (0,sections/* table */.tp)(['Python', ...report.platforms.map(core_format/* markdown */.wD)], (0,verdict/* coverage */.vk)(report).map(row => [(0,core_format/* markdown */.wD)(row[0]?.python ?? ''), ...row.map(cellText)]));
}
function cellText({ testResults }) {
    if (testResults.length === 0)
        return 'not offered';
    return testResults
        .map(({ testResult, formats }) => `${TEST_SIGN[testResult]} ${testResult}: ${formats.map(core_format/* markdown */.wD).join(', ')}`)
        .join('<br>');
}
/** A row for each finding, the worst first. */
function findingsTable(findings) {
    const sorted = verdict/* STATES */.xj.flatMap(state => findings.filter(finding => finding.state === state));
    return (0,sections/* table */.tp)(['', 'Check', 'Details'], sorted.map(({ title, state, sentence }) => [RESULT[state], (0,core_format/* markdown */.wD)(title), (0,core_format/* markdown */.wD)(sentence)]));
}
/** Every check, the worst first. */
function checksTable(checks) {
    const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result));
    return (0,sections/* table */.tp)(['Check', 'File', 'Python', 'Result', 'Details', 'Time:'], sorted.map(check => [
        (0,core_format/* markdown */.wD)(check.name),
        (0,core_format/* code */.aY)(check.artifact),
        (0,core_format/* markdown */.wD)(check.python ?? '–'),
        RESULT[check.result],
        (0,core_format/* markdown */.wD)(check.reason),
        (0,core_format/* duration */.p0)(check.seconds),
    ]));
}
/** GitHub drops the whole summary of a step above 1 MiB; the rest is for what else the step writes. */
const LIMIT = 1_000_000;
/** Only the first errors are shown in full, each with its last lines. */
const MOST_ERRORS = 25;
const MOST_LINES = 40;
const MOST_CHARACTERS = 500;
/** The summary of one run. A summary that is too large for GitHub loses whole sections, the least important first. */
function summary(report) {
    const { state, headline, facts } = (0,verdict/* verdict */.WJ)(report);
    const head = `## ${verdict/* SIGN */.AJ[state]} ${(0,core_format/* markdown */.wD)(headline)}\n\n${facts.join(' · ')}`;
    const failures = section('Errors', (report.failure ?? []).slice(0, MOST_ERRORS).map(problem), moreErrors(report));
    const warnings = section('Warnings', report.warnings.slice(0, MOST_ERRORS).map(problem));
    const files = report.artifacts.length > 0
        ? section('Files', [filesTable(report), (0,core_format/* markdown */.wD)((0,sections/* strippedWords */.Vn)(report)), hashes(report)])
        : '';
    const cells = report.pythons.length > 0 && report.artifacts.length > 0;
    const rows = cells ? section('Where they run', [coverageTable(report)]) : '';
    const dependencies = section('Dependencies', report.coverage ? [(0,sections/* coverageMarkdown */.w6)(report.coverage)] : []);
    const compared = (0,sections/* comparison */.my)(report);
    const optional = [
        rows,
        section('Which to choose', compared.length > 0 ? [comparisonTable(compared)] : []),
        dependencies,
        checks(report),
        licenses(report),
        install(report),
        notBuilt(report),
        timeline(report),
        tools(report),
    ];
    const findings = (0,verdict/* findingsOf */.WX)(report);
    const evaluated = findings.length > 0 ? section('Can it be released?', [findingsTable(findings)]) : '';
    const vulnerable = report.audit ? section('Vulnerabilities', (0,sections/* auditMarkdown */.lG)(report.audit)) : '';
    const fixed = [head, failures, evaluated, vulnerable, warnings, files];
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
    const where = place ? ` at ${(0,core_format/* code */.aY)(at.filter(part => part !== undefined).join(':'))}` : '';
    const lines = detail.slice(-MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS));
    return [
        `**${(0,core_format/* code */.aY)(name)}**${where}: ${(0,core_format/* markdown */.wD)(message)}`,
        `**Fix:** ${(0,core_format/* markdown */.wD)(fix)}`,
        ...(lines.length > 0
            ? [folded(lines.length === 1 ? 'Detail' : `The last ${lines.length} lines`, (0,core_format/* block */.om)(lines), true)]
            : []),
    ].join('\n\n');
}
function moreErrors({ failure = [] }) {
    return failure.length > MOST_ERRORS ? `… and ${failure.length - MOST_ERRORS} more errors, in the log.` : '';
}
function hashes({ artifacts, commit }) {
    const lines = artifacts.map(({ file, sha256 }) => `${sha256}  ${file}`);
    return folded('Full SHA-256', (0,core_format/* block */.om)(lines)) + (commit ? `\n\nBuilt from commit ${(0,core_format/* code */.aY)(commit)}.` : '');
}
function checks({ checks: made }) {
    if (made.length === 0)
        return '';
    const passed = made.filter(check => check.result === 'passed').length;
    const title = passed === made.length ? `All ${passed} passed` : `${passed} of ${made.length} passed`;
    return section('Checks', [folded(title, checksTable(made))]);
}
function licenses({ licenses: found = [] }) {
    if (found.length === 0)
        return '';
    return section('Licenses', [folded(`Of ${(0,core_format/* plural */.LS)(found.length, 'component')}`, (0,sections/* licensesTable */.f8)(found))]);
}
function install({ artifacts, entryPoint, about, installers = [] }) {
    const parts = artifacts.map(artifact => {
        const lines = (0,install_hints/* installHints */.Sn)(artifact).map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`);
        return folded(`${(0,core_format/* markdown */.wD)(artifact.format)}: ${(0,core_format/* code */.aY)(artifact.file)}`, (0,core_format/* block */.om)(lines, 'sh'));
    });
    const pex = artifacts.some(({ format }) => format === 'pex');
    const starts = about?.commands
        ? `The PEX starts each of these commands, by the name of a link to it or by its first argument: ${about.commands.map(core_format/* code */.aY).join(', ')}.`
        : entryPoint
            ? `The PEX starts ${(0,core_format/* code */.aY)(entryPoint)}.`
            : 'The PEX starts Python with everything importable.';
    const lines = (0,install_hints/* installerLines */.Um)(installers).join('\n');
    return section('Install', [lines, ...parts], pex ? starts : '');
}
function notBuilt({ skipped }) {
    return section('Not built', [
        skipped.map(({ format, reason }) => `- ${(0,core_format/* code */.aY)(format)}: ${(0,core_format/* markdown */.wD)(reason)}`).join('\n'),
    ]);
}
function timeline({ timings, totalSeconds }) {
    const chart = gantt(timings);
    return chart === '' ? '' : section(`Time: ${(0,core_format/* duration */.p0)(totalSeconds)}`, [(0,core_format/* block */.om)(chart.split('\n'), 'mermaid')]);
}
function tools({ tools: used }) {
    if (used.length === 0)
        return '';
    return `Built with ${used.map(tool => `${(0,core_format/* markdown */.wD)(tool.name)} ${(0,core_format/* markdown */.wD)(tool.version)}`).join(', ')}.`;
}

// EXTERNAL MODULE: ./lib/core/model.js
var core_model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
;// CONCATENATED MODULE: ./lib/report/terminal.js
/** The report in a terminal: the facts of the job summary, as lines and boxes. */







/** Where the files are, and the command that unpacks or starts the first one for this machine; empty without files. */
function startLines(report, style, folder) {
    if (report.artifacts.length === 0)
        return [];
    const windows = report.machine.startsWith('windows');
    const pexes = report.artifacts.filter(({ format }) => format === 'pex');
    const pex = pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0];
    const inFolder = `${(0,core_format/* plural */.LS)(report.artifacts.length, 'file')} in ${(0,core_format/* oneLine */.TN)(folder)}`;
    if (pex === undefined)
        return [inFolder, ...runExecutable(report, style, folder)];
    const path = typed(folder, pex.file, windows);
    const unpacked = (0,pex_folder/* folderIn */.CH)(pex.file);
    if (unpacked !== undefined) {
        const starts = windows ? `py ${(0,install_hints/* cmd */.HW)((0,core_format/* oneLine */.TN)(unpacked))}` : `python3 ${(0,install_hints/* posix */.SA)((0,core_format/* oneLine */.TN)(unpacked))}`;
        return [inFolder, `Unpack it: tar -xzf ${path}`, `Run it: ${(0,terminal/* paint */.nI)(style, 'bold', starts)}${entryNote(report)}`];
    }
    return [inFolder, `Run it: ${(0,terminal/* paint */.nI)(style, 'bold', windows ? `py ${path}` : path)}${entryNote(report)}`];
}
/** The first executable that this machine can run. */
function runExecutable(report, style, folder) {
    const found = report.artifacts.find(({ format, targets }) => (0,core_model/* isExecutable */.TV)(format) && !(0,core_model/* isImage */.wu)(format) && targets.includes(report.machine));
    if (found === undefined)
        return [];
    const windows = report.machine.startsWith('windows');
    const path = typed(folder, found.file, windows);
    const unpack = windows ? 'tar -xf' : 'tar -xzf';
    return (0,install_hints/* executableFolder */.PP)(found.file) === undefined
        ? [`Run it: ${(0,terminal/* paint */.nI)(style, 'bold', path)}`]
        : [`Unpack it: ${(0,terminal/* paint */.nI)(style, 'bold', `${unpack} ${path}`)}`];
}
/** The path of a file in `folder` as one word of a shell, which also starts it. */
function typed(folder, file, windows) {
    const place = folder.replace(/[/\\]$/, '');
    if (windows)
        return (0,install_hints/* cmd */.HW)((0,core_format/* oneLine */.TN)(`${place}\\${file}`));
    return (0,install_hints/* posix */.SA)((0,core_format/* oneLine */.TN)(`${place}/${file}`)).replace(/^(?![./'])/, './');
}
function entryNote({ entryPoint, about }) {
    if (about?.commands)
        return ` ${(0,core_format/* oneLine */.TN)(`COMMAND, one of ${about.commands.join(', ')}`)}`;
    return entryPoint ? '' : ' (starts Python with everything importable)';
}
const COLOUR = { ready: 'green', caution: 'yellow', failed: 'red' };
const SIGNS = { ready: '✓', caution: '!', failed: '✗' };
const PLAIN_SIGNS = { ready: 'OK', caution: '!', failed: 'X' };
/**
 * Lines of at most `style.columns` columns, but for names to copy. The log has the errors themselves.
 * @param folder that holds the files, as a user would type it
 */
function terminal_terminal(report, style, folder) {
    const { state, headline, facts } = (0,verdict/* verdict */.WJ)(report);
    const sign = (style.unicode ? SIGNS : PLAIN_SIGNS)[state];
    const parts = [
        [(0,terminal/* paint */.nI)(style, COLOUR[state], `${sign} ${(0,core_format/* oneLine */.TN)(headline)}`), ...flow(facts, style)],
        where(report, style),
        dependencies(report, style),
        evaluated(report, style),
        report.audit ? (0,sections/* auditLines */.LU)(report.audit, style) : [],
        report.skipped.map(({ format, reason }) => `${(0,core_format/* oneLine */.TN)(format)} not built: ${(0,core_format/* oneLine */.TN)(reason)}`),
        times(report, style),
        terminal_files(report, style),
        compared(report, style),
        [(0,sections/* strippedWords */.Vn)(report)].filter(words => words !== ''),
        startLines(report, style, folder),
    ];
    return parts
        .filter(lines => lines.length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
        .map(core_format/* inert */.tJ);
}
function where(report, style) {
    if (report.artifacts.length === 0 || report.pythons.length === 0 || report.platforms.length === 0)
        return [];
    const rows = (0,verdict/* coverage */.vk)(report).map(row => [
        (0,core_format/* oneLine */.TN)(row[0]?.python ?? ''),
        ...row.map(({ testResults }) => testResults.length === 0
            ? 'not offered'
            : testResults
                .map(({ testResult, formats }) => testResultText(testResult, formats.map(core_format/* oneLine */.TN).join(', '), style))
                .join('; ')),
    ]);
    return (0,terminal/* box */.aP)([{ heading: 'Python' }, ...report.platforms.map(name => ({ heading: (0,core_format/* oneLine */.TN)(name) }))], rows, style);
}
/** Empty when no wheel is missing for this one machine. */
function dependencies({ coverage: found, platforms }, style) {
    if (found === undefined || (found.gaps.length === 0 && platforms.length < 2))
        return [];
    return [(0,sections/* coverageWords */.gn)(found), ...(0,sections/* coverageLines */.Uo)(found, style), ...(0,sections/* sizeLines */.FP)(found.sizes)];
}
function testResultText(testResult, formats, style) {
    const colour = { ran: 'green', warned: 'yellow', failed: 'red', 'not run': 'dim' };
    return `${(0,terminal/* paint */.nI)(style, colour[testResult], testResult)}: ${formats}`;
}
const FOUND = {
    failed: 'red',
    warning: 'yellow',
    unknown: 'yellow',
    passed: 'green',
    skipped: 'dim',
};
/** All checks and findings: those that passed by name, the others with their details. */
function evaluated(report, style) {
    const passed = (0,verdict/* findingsOf */.WX)(report).filter(({ state }) => state === 'passed');
    const found = (report.findings ?? []).map(({ title, state, sentence }) => {
        return { result: state, name: title, artifact: '', python: undefined, reason: sentence };
    });
    const rows = [...report.checks, ...found]
        .filter(({ result }) => result !== 'passed')
        .map(({ result, name, artifact, python, reason }) => [
        (0,terminal/* paint */.nI)(style, FOUND[result], result),
        ...[name, artifact, python ?? '', reason].map(core_format/* oneLine */.TN),
    ]);
    const columns = [
        { heading: 'Result' },
        { heading: 'Check' },
        { heading: 'File' },
        { heading: 'Python' },
        { heading: 'Details', shrinks: true },
    ];
    const [first = '', ...more] = passed.map(({ title }) => (0,core_format/* oneLine */.TN)(title));
    return [
        ...(first === '' ? [] : flow([`Passed: ${first}`, ...more], style)),
        ...(rows.length === 0 ? [] : (0,terminal/* box */.aP)(columns, rows, style)),
    ];
}
/** Seconds from a section's first start to its last end: steps inside run side by side. */
function times({ timings, totalSeconds }, style) {
    const sections = [...new Set(timings.map(timing => timing.section))].map(section => {
        const own = timings.filter(timing => timing.section === section);
        const span = Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start));
        return `${(0,core_format/* oneLine */.TN)(section)} ${(0,core_format/* duration */.p0)(span / 1000)}`;
    });
    if (sections.length === 0)
        return [];
    const [first = '', ...rest] = [...sections, `total ${(0,core_format/* duration */.p0)(totalSeconds)}`];
    return flow([`Time: ${first}`, ...rest], style);
}
/** Short facts side by side, on as many lines as they need. */
function flow(facts, style) {
    const mark = style.unicode ? ' · ' : ', ';
    const lines = [];
    for (const fact of facts) {
        const longer = `${lines.at(-1)}${mark}${fact}`;
        if (lines.length > 0 && (0,terminal/* width */.VL)(longer) <= style.columns)
            lines[lines.length - 1] = longer;
        else
            lines.push(fact);
    }
    return lines.map(line => (0,terminal/* paint */.nI)(style, 'dim', line));
}
function terminal_files({ artifacts, installers = [] }, style) {
    if (artifacts.length === 0)
        return [];
    const all = [...artifacts, ...installers.map(({ kind, ...file }) => ({ ...file, format: kind }))];
    const rows = all.map(({ format, file, size, sha256 }) => [
        (0,core_format/* oneLine */.TN)(format),
        (0,core_format/* oneLine */.TN)(file),
        (0,core_format/* bytes */.ee)(size),
        (0,terminal/* paint */.nI)(style, 'dim', (0,core_format/* oneLine */.TN)(sha256).slice(0, 12)),
    ]);
    const columns = [{ heading: 'Format' }, { heading: 'File' }, { heading: 'Size', right: true }, { heading: 'SHA-256' }];
    return (0,terminal/* box */.aP)(columns, rows, style);
}
function compared(report, style) {
    const rows = (0,sections/* comparison */.my)(report);
    if (rows.length === 0)
        return [];
    const columns = [
        { heading: 'Format' },
        { heading: 'First start', right: true },
        { heading: 'Later', right: true },
        { heading: 'Runs from' },
        { heading: 'Choose it', shrinks: true },
    ];
    const cells = rows.map(({ format, first, later, needs, choose }) => [
        (0,core_format/* oneLine */.TN)(format),
        first || '–',
        later || '–',
        (0,core_format/* oneLine */.TN)(needs) || '–',
        choose,
    ]);
    return [...(0,terminal/* box */.aP)(columns, cells, style), ...flow(sections/* COMPARISON_NOTES */.ez, style)];
}

;// CONCATENATED MODULE: ./lib/commands/finish.js
/** Reports a run, and attests its files where the options say so: the same for `package`, `build` and `assemble`. */









async function reportRun({ host, style, json, write }, { report: run, published }, { outputDir, options, reported, project }) {
    const failure = await (0,toml/* withPositions */.Hg)(run.failure ?? [], file => (0,paths/* readText */.yR)(host.workspace, file));
    const report = failure.length === 0 ? run : { ...run, failure };
    for (const warning of report.warnings)
        if (!reported.includes(warning))
            host.log.warning(warning);
    if (report.audit !== undefined && options.audit === 'warn') {
        const unaudited = (0,model/* unauditedProblem */.dT)(report.audit);
        for (const problem of [...(0,model/* vulnerableProblems */.Hz)(report.audit), ...(unaudited ? [unaudited] : [])])
            host.log.warning(problem);
    }
    for (const failure of report.failure ?? [])
        host.log.error(failure);
    const lines = terminal_terminal(report, style, external_node_path_.relative(process.cwd(), outputDir) || outputDir);
    if (json) {
        write(`${JSON.stringify((0,report_model/* reportDocument */.c)(report), null, 2)}\n`);
        for (const line of lines)
            host.log.info(line);
    }
    else
        write(`${lines.join('\n')}\n`);
    await host.summary(summary(report));
    const { manifest, checksums, sbom } = published;
    const checksumsDigest = host.kind === 'github' && checksums !== '' ? await (0,files/* sha256Of */.Bj)(checksums) : '';
    await host.setOutputs((0,outputs/* outputs */.V4)(report, { dist: outputDir, manifest, checksums, sbom, checksumsDigest, path: project }));
}
/** @returns the failures, which decide the exit status and have been reported */
async function finishCommand(request, finished) {
    const { result, outputDir, options, now } = finished;
    await reportRun(request, result, finished);
    const failures = result.report.failure ?? [];
    if (failures.length > 0 || !options.attest)
        return failures;
    const { attestFolder } = await Promise.all(/* import() */[__webpack_require__.e(6742), __webpack_require__.e(1161)]).then(__webpack_require__.bind(__webpack_require__, 41161));
    return attestFolder(request, { options, find: async () => outputDir, now });
}


/***/ }),

/***/ 4134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ cmd),
/* harmony export */   PP: () => (/* binding */ executableFolder),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   Sn: () => (/* binding */ installHints),
/* harmony export */   Um: () => (/* binding */ installerLines)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _pex_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52841);
/** Commands to install or run each file (pure). */



/** How to install a wheel or sdist, or start a PEX or an executable, on each kind of system that the file claims. */
function installHints({ file, format, targets }) {
    const windows = targets.some(target => target === 'any' || target.startsWith('windows'));
    const unix = targets.some(target => !target.startsWith('windows'));
    const hints = (onUnix, onWindows) => [
        ...(unix ? onUnix.map(hint => ({ shell: 'Linux, macOS', ...hint })) : []),
        ...(windows ? onWindows.map(command => ({ shell: 'Windows', command })) : []),
    ];
    const folder = (0,_pex_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderIn */ .CH)(file);
    if (folder !== undefined) {
        const command = `tar -xzf ${posix(file)} && python3 ${posix(folder)}`;
        return hints([{ command, note: `then also ./${folder}/__main__.py` }], [`tar -xzf ${cmd(file)}`, `py ${cmd(folder)}`]);
    }
    if ((0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isImage */ .wu)(format))
        return imageHints(file);
    if ((0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isExecutable */ .TV)(format))
        return executableHints(file, windows);
    const path = posix(`./${file}`);
    if (format !== 'pex')
        return hints([{ command: `python3 -m pip install ${path}` }], [`py -m pip install ${cmd(`.\\${file}`)}`]);
    const started = { command: path, note: `after a download: chmod +x ${path}` };
    return hints([started, { command: `python3 ${posix(file)}` }], [`py ${cmd(file)}`]);
}
/** Markdown: the lines that install a release, and what the other files are for. */
function installerLines(installers) {
    // A manifest is sorted by name.
    const order = _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTALLERS */ .UP;
    const rank = ({ kind }) => order.indexOf(kind);
    const sorted = installers.toSorted((a, b) => rank(a) - rank(b));
    const commands = sorted.flatMap(installer => installer.commands);
    const shells = [...new Set(commands.map(({ shell }) => shell))];
    const lines = shells.flatMap(shell => {
        const own = commands.filter(one => one.shell === shell);
        return [
            `On ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(shell)}${own.length > 1 ? ', one of these' : ''}:`,
            '',
            (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(own.map(({ command }) => command), 'sh'),
            '',
        ];
    });
    const others = sorted.filter(({ kind, commands: own }) => own.length === 0 && kind in FOR_MANAGERS);
    const managers = [...new Set(others.map(({ kind }) => kind))].map(kind => {
        const files = others.filter(one => one.kind === kind).map(({ file }) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(file));
        return `${FOR_MANAGERS[kind]}: ${files.join(', ')}.`;
    });
    return [...lines, ...(managers.length > 0 ? [managers.join(' '), ''] : [])].slice(0, -1);
}
/** What a person does with the files of package managers that have no one line. */
const FOR_MANAGERS = {
    homebrew: 'For a Homebrew tap',
    winget: 'For winget',
};
/** A download loses the mode of a file, and an archive keeps those of its members. */
function executableHints(file, windows) {
    const folder = executableFolder(file);
    if (windows) {
        const command = folder === undefined ? cmd(`.\\${file}`) : `tar -xf ${cmd(file)}`;
        return [{ shell: 'Windows', command, ...(folder && { note: `then start the program in ${folder}` }) }];
    }
    if (folder !== undefined)
        return [
            {
                shell: 'Linux, macOS',
                command: `tar -xzf ${posix(file)}`,
                note: `then start the program in ${folder}`,
            },
        ];
    const path = posix(`./${file}`);
    return [{ shell: 'Linux, macOS', command: path, note: `after a download: chmod +x ${path}` }];
}
/** With tools that need no Docker; the words in capitals are for people to replace. */
function imageHints(file) {
    const archive = posix(`oci-archive:${file}`);
    return [
        {
            shell: 'Linux, macOS',
            command: `skopeo copy --all ${archive} docker://REGISTRY/NAME:TAG`,
            note: 'into a registry',
        },
        { shell: 'Linux, macOS', command: `podman load --input ${posix(file)}`, note: 'onto this machine' },
    ];
}
/** The folder inside an executable's archive; undefined when the executable is one file. */
function executableFolder(file) {
    return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1];
}
/** One POSIX shell word. */
function posix(word) {
    return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** One word for cmd and PowerShell, which takes a quoted program for text; file names on Windows hold no double quote. */
function cmd(word) {
    return /^[\w.:\\+-]+$/.test(word) ? word : `"${word}"`;
}


/***/ })

};
