export const id = 6066;
export const ids = [6066,7437];
export const modules = {

/***/ 96066:
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
// EXTERNAL MODULE: ./lib/config/inputs.js + 7 modules
var inputs = __webpack_require__(46656);
// EXTERNAL MODULE: ./lib/config/options.js
var options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/commands/arguments.js
/** The command line's words and options, as text (pure); the table of inputs says what values they may have. */





const FLAGS = ['help', 'version', 'json', 'verbose'];
/**
 * `COMMAND [PATH] [--name value | --name=value] …`; an option given twice adds to a list.
 * @throws PackagingError `input/invalid` for a missing value, a flag with one or an unexpected argument, `input/unknown` for `-x`
 * and for a name without a value that no option has
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
    const layer = {
        kind: 'option',
        values,
        flags: FLAGS,
        spell: name => (name === 'command' ? 'COMMAND' : `--${name}`),
    };
    const given = new Set();
    const words = [];
    const withoutValue = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind !== 'option')
            continue;
        if (isFlag(token.name)) {
            if (token.value !== undefined)
                throw invalid(`Option ${token.rawName} takes no value.`, `Write ${token.rawName} alone, or leave it out.`);
            given.add(token.name === 'h' ? 'help' : token.name);
        }
        else if (!token.rawName.startsWith('--'))
            throw shortOption(token.rawName);
        else if (token.value === undefined)
            withoutValue.push(token.name);
        else
            values.set(token.name, { text: [values.get(token.name)?.text, token.value].filter(Boolean).join('\n') });
    }
    const [command, path, ...extra] = words;
    if (extra.length > 0)
        throw invalid(`Unexpected argument: ${extra.join(' ')}.`, 'Write: package-python COMMAND [PATH] [--option value …]; lists go into one quoted value.');
    const isCommand = (word) => model/* COMMANDS */.Lo.some(name => name === word);
    if (command !== undefined && !isCommand(command) && isCommand(path))
        throw invalid(`There is no command '${command}'.`, `Write the command first: \`package-python ${path} ${(0,options/* wordOf */.aG)(command)}\`.`);
    if (command !== undefined)
        values.set('command', { text: command });
    if (path !== undefined)
        values.set('path', { text: path });
    const [name] = withoutValue;
    if (name !== undefined)
        throw (0,inputs/* isInput */.Xy)(name) ? noValue(`--${name}`) : (0,options/* unknownName */.U0)(layer, name);
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
function invalid(message, fix) {
    return new errors/* PackagingError */.yr('input/invalid', { message, fix });
}
function noValue(option) {
    return invalid(`Option ${option} has no value.`, `Give it one: ${option} VALUE; a value that starts with dashes is written ${option}=VALUE.`);
}
function shortOption(option) {
    return new errors/* PackagingError */.yr('input/unknown', {
        message: `There is no option '${option}'.`,
        fix: 'Options begin with two dashes, apart from -h; --help lists them. A path that begins with a dash is written ./-path.',
    });
}

// EXTERNAL MODULE: ./lib/commands/index.js
var commands = __webpack_require__(82738);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/host/http-settings.js + 1 modules
var http_settings = __webpack_require__(28374);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/error-text.js
var error_text = __webpack_require__(7437);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(44220);
;// CONCATENATED MODULE: ./lib/host/local.js
/** The host on a laptop, or on any other machine that is not a GitHub runner. */







const ERASE = '\r\u001b[2K';
/** A tool's output must not move the reader's cursor, rename the window, or reorder what is read. */
const printable = (text) => (0,format/* shownLines */.TV)(text).join('\n');
/** The live line is there only where standard error is a terminal. */
function createLocalLog({ stderr, style, sourceOf, verbose, now }) {
    const live = stderr.isTTY === true;
    const due = (0,log/* createGate */.qD)(now);
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
    const show = (severity, problem) => {
        if (shown !== '')
            stderr.write(ERASE);
        stderr.write(`${(0,error_text/* errorText */.k)(problem, style, sourceOf, severity).join('\n')}\n`);
        draw();
    };
    return {
        info: line => print([line]),
        warning: problem => show('warning', problem),
        error: problem => show('error', problem),
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
        async upload(bundle) {
            throw new errors/* PackagingError */.yr('upload/failed', {
                message: `The workflow artifact ${bundle.name} cannot be uploaded: this is not a GitHub Actions job.`,
                fix: 'Leave `upload` out or set it to `false`; the files are in the output folder.',
            });
        },
        listArtifacts: async () => refuseArtifacts(),
        downloadArtifact: async () => refuseArtifacts(),
        setOutputs: () => Promise.resolve(),
        saveState: () => undefined,
        summary: () => Promise.resolve(),
    };
}
function refuseArtifacts() {
    throw new errors/* PackagingError */.yr('upload/unread', {
        message: 'Workflow artifacts cannot be downloaded: this is not a GitHub Actions job.',
        fix: 'Give the folder of the job results: --parts DIR.',
    });
}
/** Reads files that errors point into, for the excerpt; what cannot be read has none. */
function sourceIn(workspace) {
    return name => {
        const file = (0,external_node_path_.resolve)(workspace, name);
        try {
            // A pipe would wait for a writer.
            return (0,external_node_fs_.statSync)(file).isFile() ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    };
}

// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/resolve/pip-configuration.js
var pip_configuration = __webpack_require__(68930);
;// CONCATENATED MODULE: ./lib/cli.js
/** The command line: arguments in, a table or JSON out, documented exit statuses. */










/** Gives the exit status. */
async function main() {
    const { argv, env, stdout, stderr } = process;
    const style = (0,terminal/* styleFor */.j9)(stderr, env, process.platform);
    let workspace = process.cwd();
    try {
        const [first, topic] = argv.slice(2);
        if (first === 'completion')
            return print((await __webpack_require__.e(/* import() */ 8214).then(__webpack_require__.bind(__webpack_require__, 98214))).completionScript(topic));
        const help = async (about) => print((await __webpack_require__.e(/* import() */ 2895).then(__webpack_require__.bind(__webpack_require__, 12895))).helpText(stdout.columns ?? 100, about));
        // Before options are parsed: here `--lock` is the name of one.
        if (first === 'help')
            return await help(topic);
        const { layer, help: helpAsked, version, json, verbose } = parseArguments(argv.slice(2));
        if (version)
            return print((await __webpack_require__.e(/* import() */ 482).then(__webpack_require__.bind(__webpack_require__, 90482))).programVersion());
        if (helpAsked || layer.values.size === 0)
            return await help(layer.values.get('command')?.text);
        const here = process.cwd();
        const given = [layer, (0,options/* environmentLayer */.L)(env)];
        const asked = external_node_path_.resolve((0,options/* givenText */.xe)(given, 'path') ?? '.');
        // A project elsewhere is its own workspace: its files go into its own folder, as `python -m build PATH` does it. A
        // script has that of its folder; a path that does not exist is reported when it is read.
        workspace = (0,paths/* isInside */.FK)(here, asked) ? here : (await (0,paths/* isFolder */.lQ)(asked)) ? asked : external_node_path_.dirname(asked);
        const pip = (0,pip_configuration/* withPipConfiguration */.mE)(env);
        (0,http_settings/* useHttpSettings */.b3)(pip.env);
        const host = createLocalHost({ env: pip.env, stderr, style, workspace, verbose });
        for (const warning of pip.warnings)
            host.log.warning(warning);
        const layers = given.map(one => (0,options/* locatedLayer */.IQ)(one, here, workspace));
        return statusOf(await (0,commands/* runCommand */.d)({ host, layers, style, json, write: print }));
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        const { errorsText, bugText } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7437));
        stderr.write(`${(problems.length > 0 ? errorsText(problems, style, sourceIn(workspace)) : bugText(thrown)).join('\n')}\n`);
        return problems.length > 0 ? statusOf(problems) : errors/* EXIT */.dc.bug;
    }
}
/** Each kind of failure has its own status; of several failures the first decides. */
function statusOf(problems) {
    return problems[0] === undefined ? errors/* EXIT */.dc.ok : (0,errors/* exitStatus */.$u)(problems[0].code);
}
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return errors/* EXIT */.dc.ok;
}


/***/ }),

/***/ 7437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bugText: () => (/* binding */ bugText),
/* harmony export */   errorsText: () => (/* binding */ errorsText),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);


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
    const { code, message, place, fix } = problem;
    const colour = severity === 'error' ? 'red' : 'yellow';
    const source = place && sourceOf(place.file);
    const detail = repeatsSource(problem, source) ? [] : problem.detail;
    return [
        `${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, colour, `${severity}[${code}]`)}: ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'bold', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message))}`,
        ...(place ? placeLines(place, style, source) : []),
        `  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'cyan', 'fix')}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fix)}`,
        ...detail.flatMap(line => line.split(/\r?\n/)).map(line => `  | ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`.trimEnd()),
    ].map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}
/** Several failures, with a line between them and their count at the end. */
function errorsText(problems, style, sourceOf = () => undefined) {
    const texts = problems.flatMap((problem, index) => [
        ...(index > 0 ? [''] : []),
        ...errorText(problem, style, sourceOf),
    ]);
    return problems.length > 1 ? [...texts, '', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(problems.length, 'error'))] : texts;
}
/** Whether the detail is the parser's own excerpt, which a workflow's annotation needs: here the source is shown. */
function repeatsSource({ place, detail }, source) {
    const text = place?.line === undefined ? undefined : source?.split(/\r?\n/)[place.line - 1];
    return text !== undefined && detail.some(line => line === `${place?.line}:  ${text}`);
}
function placeLines({ file, line, column }, style, source) {
    const position = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined);
    const at = `  at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(position.join(':'))}`;
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
    const shown = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(tabless(text).slice(hidden)), room, style);
    const gutter = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${line} |`);
    if (column === undefined)
        return [`${gutter} ${shown}`];
    const under = ' '.repeat((0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(before.slice(hidden)));
    const blank = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${' '.repeat(line.length)} |`);
    return [`${gutter} ${shown}`, `${blank} ${under}${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', '^')}`];
}
/** The text of a failure without a code, with the stack for a bug report. */
function bugText(thrown) {
    const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return [
        'This is a bug of package-python, not of your project. Please report it with the lines below.',
        ...stack.split('\n').map(line => `  | ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`),
    ].map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}


/***/ })

};
