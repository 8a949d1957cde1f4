export const id = 2895;
export const ids = [2895];
export const modules = {

/***/ 12895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLAGS: () => (/* binding */ FLAGS),
/* harmony export */   TERMINAL_COMMANDS: () => (/* binding */ TERMINAL_COMMANDS),
/* harmony export */   helpText: () => (/* binding */ helpText),
/* harmony export */   isCommand: () => (/* binding */ isCommand),
/* harmony export */   optionsOf: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31204);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82738);
/** What `--help` and `help NAME` print, made from the tables of commands and inputs (pure). */






/** Options without a value. */
const FLAGS = {
    json: 'print the plan or the report as JSON on standard output',
    verbose: 'print the output of every step',
    version: 'print the version of this program',
    help: 'print help; after a command, its options',
};
/** Commands for people at a terminal that build nothing; the command line itself answers them. */
const TERMINAL_COMMANDS = {
    help: 'explain a command or an option: help COMMAND, help OPTION',
    completion: 'print the completion script of a shell: completion bash, zsh or fish',
};
/** Inputs that are options of the command line, and not one of its first two words. */
function optionsOf(command) {
    return _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter(name => name !== 'command' && name !== 'path' && (command === undefined || (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).commands.includes(command)));
}
/** Whether the command line has a command of this name for the engine. */
function isCommand(name) {
    return Object.hasOwn(_index_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMAND_TABLE */ .v, name);
}
/**
 * Help for terminals of `width` columns.
 * @param topic a command, or an option with or without its dashes; undefined for the overview
 * @throws PackagingError `input/unknown`
 */
function helpText(width, topic) {
    if (topic === undefined)
        return overview(width);
    if (isCommand(topic))
        return commandHelp(topic, width);
    const name = topic.replace(/^--?/, '');
    if ((0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isInput */ .Xy)(name))
        return optionHelp(name, width);
    const known = { ...FLAGS, ...TERMINAL_COMMANDS };
    for (const [one, about] of Object.entries(known))
        if (one === name)
            return `${one}: ${about}\n`;
    const names = [...Object.keys(_index_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMAND_TABLE */ .v), ...Object.keys(known), ..._config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/unknown', {
        message: `There is no command or option '${topic}'.`,
        fix: `${(0,_core_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au)(name, names)}package-python --help lists the commands, and package-python COMMAND --help their options.`,
    });
}
function overview(width) {
    const commands = Object.entries(_index_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMAND_TABLE */ .v).map(([name, { about }]) => [name, about]);
    const statuses = Object.values(_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CATEGORIES */ .R6).map(({ exit, about }) => [exit, about]);
    return [
        'Turns a Python project into everything you would release.',
        '',
        'Usage: package-python COMMAND [PATH] [--option value ...]',
        '',
        'Commands:',
        ...columns([...commands, ...Object.entries(TERMINAL_COMMANDS)], width),
        '',
        'Common options:',
        ...optionsOf()
            .filter(name => (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).common)
            .flatMap(name => optionLines(name, width)),
        '',
        ...wrap('All options: package-python COMMAND --help. One of them: package-python help OPTION. Each can also be set as PACKAGE_PYTHON_NAME in the environment and in [tool.package-python] of pyproject.toml.', width),
        '',
        ...flagLines(width),
        '',
        'Exit status:',
        ...[
            [_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.ok, 'everything was built and passed its tests'],
            ...statuses,
            [_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.bug, 'a bug of this program'],
            [_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.interrupted, 'interrupted'],
        ].map(([status, about]) => `  ${String(status).padStart(3)}  ${about}`),
        '',
    ].join('\n');
}
function commandHelp(command, width) {
    const options = optionsOf(command);
    const common = options.filter(name => (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).common);
    const groups = [
        { title: 'Common options', names: common },
        ..._config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_GROUPS */ .ak.map(({ title, inputs }) => ({
            title,
            names: options.filter(name => Object.hasOwn(inputs, name) && !common.includes(name)),
        })),
    ];
    const hasPath = (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)('path').commands.includes(command);
    const planned = ['build', 'sign', 'assemble'].includes(command);
    return [
        ...wrap((0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(`${_index_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMAND_TABLE */ .v[command].about}.`), width),
        '',
        `Usage: package-python ${command}${hasPath ? ' [PATH]' : ''} [--option value ...]`,
        ...(hasPath ? ['', '  PATH', ...indented(helpOf('path'), width)] : []),
        ...groups.flatMap(({ title, names }) => names.length === 0 ? [] : ['', `${title}:`, ...names.flatMap(name => optionLines(name, width))]),
        ...(planned ? ['', 'The plan decides everything else.'] : []),
        '',
        ...flagLines(width),
        ...((0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isInput */ .Xy)(command) ? ['', `The option of this name: package-python help --${command}`] : []),
        '',
    ].join('\n');
}
function optionHelp(name, width) {
    const { default: byDefault, parse, scope, commands, path, notInFile } = (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name);
    const facts = [
        ['Default', byDefault === '' ? 'none' : byDefault],
        ...(parse.choices ? [['Values', parse.choices.join(', ')]] : []),
        ['Used by', commands.join(', ')],
        ['Scope', scope === 'plan' ? 'the whole release; a plan decides it for every job' : 'each job'],
        ...(path
            ? [
                [
                    'Paths',
                    'relative to the current folder on the command line and in the environment, to the workspace in a workflow, and to the project in pyproject.toml',
                ],
            ]
            : []),
        ['Environment', (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentLayer */ .L)({}).spell(name)],
        ['Workflow', `${name}: under with:`],
        ['pyproject.toml', notInFile === undefined ? `${name} in [tool.package-python]` : `not there: ${notInFile}`],
    ];
    const title = name === 'command' ? 'COMMAND' : name === 'path' ? 'PATH' : `--${name} VALUE`;
    return [title, ...indented(helpOf(name), width, 2), '', ...columns(facts, width), ''].join('\n');
}
/** An option, and below it what it means and its default. */
function optionLines(name, width) {
    const { default: byDefault } = (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name);
    return [`  --${name}`, ...indented(helpOf(name) + (byDefault === '' ? '' : ` [${byDefault}]`), width)];
}
function flagLines(width) {
    return columns(Object.entries(FLAGS).map(([name, about]) => [`--${name}`, about]), width);
}
/** The help of an input without Markdown. */
function helpOf(name) {
    return (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).help.replaceAll('`', '');
}
/** Names on the left, texts on the right. */
function columns(rows, width) {
    const left = Math.max(...rows.map(([name]) => name.length)) + 2;
    return rows.flatMap(([name, text]) => wrap(text, width - left - 2).map((line, index) => `  ${(index === 0 ? name : '').padEnd(left)}${line}`));
}
function indented(text, width, by = 8) {
    return wrap(text, width - by).map(line => ' '.repeat(by) + line);
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}


/***/ })

};
