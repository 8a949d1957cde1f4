export const id = 723;
export const ids = [723,557];
export const modules = {

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/cli/arguments.js
/** The command line's words and options, as text (pure); what they may be is the input table's affair. */


const FLAGS = ['help', 'version', 'json', 'verbose'];
/**
 * `COMMAND [PATH] [--name value | --name=value] …`; an option given twice adds to a list.
 * @throws PackagingError `input/invalid` for a missing value, a flag with one or a word too many, `input/unknown` for `-x`
 */
function parseArguments(argv) {
    const flags = Object.fromEntries(FLAGS.map(name => [name, { type: 'boolean' }]));
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: withEquals(argv),
        options: { ...flags, h: { type: 'boolean' } },
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const values = new Map();
    const given = new Set();
    const words = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind !== 'option')
            continue;
        if (isFlag(token.name)) {
            if (token.value !== undefined)
                throw noFlagValue(token.rawName);
            given.add(token.name === 'h' ? 'help' : token.name);
        }
        else if (!token.rawName.startsWith('--'))
            throw shortOption(token.rawName);
        else if (token.value === undefined)
            throw noValue(token.rawName);
        else
            values.set(token.name, { text: [values.get(token.name)?.text, token.value].filter(Boolean).join('\n') });
    }
    const [command, path, ...extra] = words;
    if (extra.length > 0)
        throw tooMany(extra);
    if (command !== undefined)
        values.set('command', { text: command });
    if (path !== undefined)
        values.set('path', { text: path });
    const layer = {
        kind: 'option',
        values,
        spell: (name) => (name === 'command' ? 'COMMAND' : `--${name}`),
    };
    return {
        layer,
        help: given.has('help'),
        version: given.has('version'),
        json: given.has('json'),
        verbose: given.has('verbose'),
    };
}
/** `--name value` → `--name=value`: which options take a value is not known to the parser, but all of ours do. */
function withEquals(argv) {
    const joined = [];
    for (let index = 0; index < argv.length; index++) {
        const word = argv[index];
        const next = argv[index + 1];
        const takesNext = word.startsWith('--') && word.length > 2 && !word.includes('=') && !isFlag(word.slice(2));
        if (takesNext && next !== undefined && !next.startsWith('--')) {
            joined.push(`${word}=${next}`);
            index++;
        }
        else
            joined.push(word);
    }
    return joined;
}
function isFlag(name) {
    return name === 'h' || FLAGS.some(flag => flag === name);
}
function noFlagValue(option) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `Option ${option} takes no value.`,
        fix: `Write ${option} alone, or leave it out.`,
    });
}
function shortOption(option) {
    return new errors/* PackagingError */.yr('input/unknown', {
        message: `There is no option '${option}'.`,
        fix: 'Options begin with two dashes, apart from -h; --help lists them. A path that begins with a dash is written ./-path.',
    });
}
function noValue(option) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `Option ${option} has no value.`,
        fix: `Give it one: ${option} VALUE; a value that starts with dashes is written ${option}=VALUE.`,
    });
}
function tooMany(extra) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `There are words too many: ${extra.join(' ')}.`,
        fix: 'Write: package-python COMMAND [PATH] [--option value …]; lists go into one quoted value.',
    });
}

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(31978);
// EXTERNAL MODULE: ./lib/errors/codes.js
var codes = __webpack_require__(72829);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/text/error-text.js
var error_text = __webpack_require__(60557);
// EXTERNAL MODULE: ./lib/host/log/live-line.js
var live_line = __webpack_require__(59004);
;// CONCATENATED MODULE: ./lib/host/log/log-local.js
/** The terminal: plain lines on standard error, with one live line below them where the terminal can replace it. */



const ERASE = '\r\u001b[2K';
/** A tool's output must not move the reader's cursor or rename the window. */
const printable = (text) => 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
(0,external_node_util_.stripVTControlCharacters)(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
/** The live line is there only where standard error is a terminal. */
function createLocalLog({ stderr, style, sourceOf, verbose, now }) {
    const live = stderr.isTTY === true;
    const due = (0,live_line/* createGate */.q)(now);
    let shown = '';
    const draw = () => {
        if (shown !== '')
            stderr.write(shown.slice(0, (stderr.columns ?? 80) - 1));
    };
    const print = (lines) => {
        if (shown !== '')
            stderr.write(ERASE);
        stderr.write(lines.map(line => `${printable(line)}\n`).join(''));
        draw();
    };
    const tell = (severity, problem) => {
        if (shown !== '')
            stderr.write(ERASE);
        stderr.write(`${(0,error_text/* errorText */.k)(problem, style, sourceOf, severity).join('\n')}\n`);
        draw();
    };
    return {
        info: line => print([line]),
        warning: problem => tell('warning', problem),
        error: problem => tell('error', problem),
        group: (title, lines, failed) => print([title, ...(failed || verbose ? lines.map(line => `  ${line}`) : [])]),
        progress(line) {
            if (!live) {
                if (line !== '' && due())
                    print([line]);
                return;
            }
            if (shown !== '')
                stderr.write(ERASE);
            shown = printable(line).replaceAll('\n', ' ');
            draw();
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/local.js
/** The host on a laptop, or on any other machine that is not a GitHub runner. */





/** Where each system wants a user's caches: XDG base directories, Apple's guidelines, Windows known folders. */
function cacheHome(env, platform, home) {
    if (env.XDG_CACHE_HOME?.startsWith('/'))
        return env.XDG_CACHE_HOME;
    if (platform === 'win32')
        return env.LOCALAPPDATA || (0,external_node_path_.join)(home, 'AppData', 'Local');
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'Caches');
    return (0,external_node_path_.join)(home, '.cache');
}
/** A host that keeps everything on this machine: outputs and summary have nowhere to go, and nothing is uploaded. */
function createLocalHost({ env, stderr, style, workspace, verbose }) {
    return {
        kind: 'local',
        log: createLocalLog({ stderr, style, sourceOf: sourceIn(workspace), verbose, now: Date.now }),
        workspace,
        temp: (0,external_node_os_.tmpdir)(),
        store: (0,external_node_path_.join)(cacheHome(env, process.platform, (0,external_node_os_.homedir)()), 'package-python'),
        env,
        upload: bundle => Promise.reject(new errors/* PackagingError */.yr('upload/failed', {
            message: `The workflow artifact ${bundle.name} cannot be uploaded: this is not a GitHub Actions job.`,
            fix: 'Leave `upload` out or set it to `false`; the files are in the output folder.',
        })),
        listArtifacts: () => Promise.reject(noArtifacts()),
        downloadArtifact: () => Promise.reject(noArtifacts()),
        setOutputs: () => Promise.resolve(),
        saveState: () => undefined,
        summary: () => Promise.resolve(),
    };
}
function noArtifacts() {
    return new errors/* PackagingError */.yr('upload/unread', {
        message: 'Workflow artifacts cannot be downloaded: this is not a GitHub Actions job.',
        fix: 'Give the folder with what the cells made: --parts DIR.',
    });
}
/** Reads files that errors point into, for the excerpt; what cannot be read has none. */
function sourceIn(workspace) {
    return file => {
        try {
            return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(workspace, file), 'utf8');
        }
        catch {
            return undefined;
        }
    };
}

// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/text/style.js
var text_style = __webpack_require__(48110);
;// CONCATENATED MODULE: ./lib/cli.js
/** The command line: words and options in, a table or JSON out, documented exit statuses. */








/** Gives the exit status. */
async function main() {
    const style = (0,text_style/* styleFor */.j9)(process.stderr, process.env, process.platform);
    try {
        const { layer, help, version, json, verbose } = parseArguments(process.argv.slice(2));
        if (version)
            return print((await __webpack_require__.e(/* import() */ 7966).then(__webpack_require__.bind(__webpack_require__, 97966))).programVersion());
        if (help || layer.values.size === 0)
            return print((await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 10931))).helpText(process.stdout.columns ?? 100));
        const asked = external_node_path_.resolve(layer.values.get('path')?.text ?? '.');
        const inside = (0,paths/* isInside */.FK)(process.cwd(), asked);
        const host = createLocalHost({
            env: process.env,
            stderr: process.stderr,
            style,
            // A project elsewhere is its own workspace: its files go into its own folder, as `python -m build PATH` does it.
            workspace: inside ? process.cwd() : asked,
            verbose,
        });
        const failures = await (0,command/* runCommand */.d)({ host, layers: [fromHere(layer)], style, json, write: print });
        return statusOf(failures);
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        const { errorsText, bugText } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 60557));
        process.stderr.write(`${(problems.length > 0 ? errorsText(problems, style) : bugText(thrown)).join('\n')}\n`);
        return problems.length > 0 ? statusOf(problems) : codes/* EXIT */.dc.bug;
    }
}
const LISTS = ['find-links', 'local-projects'];
/** Folders named on the command line are relative to where the person stands. */
function fromHere(layer) {
    const values = new Map(layer.values);
    for (const name of ['path', 'output-dir', 'plan', 'parts', ...LISTS]) {
        const value = values.get(name);
        if (value === undefined)
            continue;
        // Only lists end at a line's end: the name of a folder may hold one.
        const folders = LISTS.includes(name) ? value.text.split('\n').map(line => line.trim()) : [value.text];
        const absolute = folders.map(folder => (folder === '' ? '' : external_node_path_.resolve(folder)));
        values.set(name, { ...value, text: absolute.join('\n') });
    }
    return { ...layer, values };
}
/** One kind of failure has its own status; of several the first decides. */
function statusOf(problems) {
    return problems[0] === undefined ? codes/* EXIT */.dc.ok : (0,codes/* exitStatus */.$u)(problems[0].code);
}
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return codes/* EXIT */.dc.ok;
}


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Questions about paths that every reader of a project asks. */


/** True when `path` is `folder` or below it. Both are absolute real paths; nothing is looked up. */
function isInside(folder, path) {
    const between = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return between === '' || (between !== '..' && !between.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(between));
}
/** A relative path with `/` on every system. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
/** Whether there is anything at `path` that this user can see. */
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** Whether there is a file at `path`, links followed. */
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isFile(), () => false);
}
/**
 * The first program of that name on PATH, as an absolute path. Relative entries and those inside `workspace` are passed
 * over: a project must not bring its own `git`.
 */
async function findProgram(name, env, workspace) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    // Windows spells the variable Path, and a plain object made from its environment keeps that.
    const path = env.PATH ?? env.Path ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) || isInside(workspace, folder))
            continue;
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!(await isFile(found)))
            continue;
        if (!isInside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(found)))
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 60557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bugText: () => (/* binding */ bugText),
/* harmony export */   errorsText: () => (/* binding */ errorsText),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18944);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23808);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48110);



/**
 * ```text
 * error[project/toml]: pyproject.toml: expected a value
 *   at pyproject.toml:12:3
 *    12 | name =
 *       |   ^
 *   fix: Give `name` a value.
 *   | last lines of a tool
 * ```
 * Evidence stands behind a bar, so that no line of it can start a workflow command.
 */
function errorText(problem, style, sourceOf = () => undefined, severity = 'error') {
    const { code, message, place, fix, detail } = problem;
    const colour = severity === 'error' ? 'red' : 'yellow';
    return [
        `${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, colour, `${severity}[${code}]`)}: ${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message))}`,
        ...(place ? placeLines(place, style, sourceOf(place.file)) : []),
        `  ${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'cyan', 'fix')}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fix)}`,
        ...detail.flatMap(line => line.split(/\r?\n/)).map(line => `  | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`.trimEnd()),
    ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}
/** Several failures, with a line between them and their count at the end. */
function errorsText(problems, style, sourceOf = () => undefined) {
    const texts = problems.flatMap((problem, index) => [
        ...(index > 0 ? [''] : []),
        ...errorText(problem, style, sourceOf),
    ]);
    return problems.length > 1 ? [...texts, '', (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(problems.length, 'error'))] : texts;
}
function placeLines({ file, line, column }, style, source) {
    const position = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined);
    const at = `  at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(position.join(':'))}`;
    const text = line === undefined ? undefined : source?.split(/\r?\n/)[line - 1];
    if (text === undefined || text.trim() === '')
        return [at];
    return [at, ...excerpt(text, String(line), column, style)];
}
/** The source line with a caret under the column; a long line is shown from shortly before it. */
function excerpt(text, line, column, style) {
    const tabless = (part) => part.replace(/\t/g, '    ');
    const room = style.columns - line.length - 6;
    const before = tabless(text.slice(0, (column ?? 1) - 1));
    const hidden = before.length > room - 10 ? before.length - Math.floor(room / 2) : 0;
    const shown = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(tabless(text).slice(hidden)), room, style);
    const gutter = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${line} |`);
    if (column === undefined)
        return [`${gutter} ${shown}`];
    const under = ' '.repeat((0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(before.slice(hidden)));
    const blank = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${' '.repeat(line.length)} |`);
    return [`${gutter} ${shown}`, `${blank} ${under}${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', '^')}`];
}
/** What is said of a failure that has no code: the stack is for whoever mends it. */
function bugText(thrown) {
    const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return [
        'This is a bug of package-python, not of your project. Please report it with the lines below.',
        ...stack.split('\n').map(line => `  | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`),
    ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}


/***/ }),

/***/ 18944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ keepIndent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/**
 * Everything from outside (names, reasons, a tool's output) is made harmless here before a person or GitHub reads it.
 * Markdown is escaped with character references, because those never take part in its syntax (CommonMark 6.2, 2.5).
 */

/** Controls, line and paragraph separators, and the invisible marks that reorder text (Unicode TR 36, "Trojan Source"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What Markdown, HTML, GitHub's math, mentions and issue links give a meaning to. */
const MARKUP = /[&<>|`[\]*_\\~@$#"]|:(?=:|\/\/)|(?<=:):|\.(?<=www\.)/gi;
/** Text that means the same inside a code span as outside of a table. */
const SAFE_CODE = /^[\w.+:/@= ,~-]*[\w.+/@=,~-]$/;
/** One line of plain text: colours, controls and line breaks become single spaces. */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, ' ').trim();
}
/**
 * One line that GitHub's runner cannot take for a workflow command: `::name::` counts at the start of a line whatever
 * the indentation, the older `##[name]` anywhere in it (actions/runner, `ActionCommand.cs`).
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##\[/g, '## [');
}
/** Text inside a Markdown line or table cell. */
function markdown(text) {
    return oneLine(text).replace(MARKUP, character => `&#${character.charCodeAt(0)};`);
}
/** Text in a fixed-width font, inside a Markdown line or table cell. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    return SAFE_CODE.test(line) && !line.startsWith(' ') ? `\`${line}\`` : `<code>${markdown(line)}</code>`;
}
/** A link, or only its text when `url` is not a web address. */
function link(text, url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
        return markdown(text);
    const href = address.href.replace(/[()<>|`'"\\*_[\]~$@\s]/g, found => `%${found.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}
/** A fenced block of literal lines; the fence is longer than any run of backticks inside. */
function block(lines, language = 'text') {
    const clean = lines.map(keepIndent);
    const longest = Math.max(2, ...clean.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/** Like `oneLine`, with the space at the start kept; a tab is four. */
function keepIndent(line) {
    const spaced = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(/\t/g, '    ');
    return (/^ */.exec(spaced)?.[0] ?? '') + oneLine(spaced);
}
/**
 * A name inside a Mermaid Gantt chart: letters, digits and a few marks only. Mermaid's lexer takes some first words
 * (`title`, `section`, …) for statements, and a leading date for a date, so those get a word before them.
 */
function mermaid(text) {
    const plain = oneLine(text)
        .replace(/[^\p{L}\p{M}\p{N} ._+()/=-]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, 60)
        .trim();
    if (plain === '')
        return 'step';
    return STATEMENT.test(plain) ? `step ${plain}` : plain;
}
/** First words that Mermaid's Gantt lexer reads as something else than a name (mermaid 11, `gantt.jison`). */
const STATEMENT = /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|weekday|weekend|click|call|href|accTitle|accDescr|accDescription|\d{4}-\d\d-\d\d)\b/i;


/***/ }),

/***/ 23808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Sizes, times and counts in the words people read. */
/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
function bytes(count) {
    if (count >= 999.95e6)
        return `${(count / 1e9).toFixed(1)} GB`;
    if (count >= 999.5e3)
        return `${(count / 1e6).toFixed(1)} MB`;
    if (count >= 9950)
        return `${Math.round(count / 1e3)} kB`;
    if (count >= 1000)
        return `${(count / 1e3).toFixed(1)} kB`;
    return plural(count, 'byte');
}
/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds < 0.095)
        return `${Math.max(0, seconds).toFixed(2)} s`;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const whole = Math.round(seconds);
    const two = (part) => String(part).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
/** `1 file`, `3 files`; `many` for words that do not just take an s. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listing(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** Order of UTF-8 bytes, the same on every machine and locale. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ })

};
