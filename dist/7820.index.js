export const id = 7820;
export const ids = [7820];
export const modules = {

/***/ 92159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ createTail),
/* harmony export */   Up: () => (/* binding */ collectOutput),
/* harmony export */   bx: () => (/* binding */ CAPTURE_LIMIT)
/* harmony export */ });
/* unused harmony exports LINE_LIMIT, createLineSplitter */
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/** What a child prints: its lines, the last of them, and its whole output where it is wanted. */


/** Characters kept of one line; the rest of a longer one is dropped. */
const LINE_LIMIT = 4096;
/**
 * Calls `onLine` for each line: ended by LF, CRLF or a lone CR (a progress bar's rewrite), without colours, at most
 * `LINE_LIMIT` characters.
 */
function createLineSplitter(onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    let partial = '';
    /** Whether anything of the current line was seen: a dropped rest is still the same line. */
    let open = false;
    let afterCarriageReturn = false;
    const append = (text) => {
        partial += text.slice(0, LINE_LIMIT - partial.length);
        open = true;
    };
    const flush = () => {
        onLine(partial.includes('\u001b') ? (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(partial) : partial);
        partial = '';
        open = false;
    };
    const take = (text) => {
        let from = 0;
        if (afterCarriageReturn && text.length > 0) {
            if (text.startsWith('\n'))
                from = 1;
            afterCarriageReturn = false;
        }
        // Two searches a line, each remembered until it is passed, so that a long line is not searched again and again.
        let lineFeed = text.indexOf('\n', from);
        let carriageReturn = text.indexOf('\r', from);
        while (lineFeed >= 0 || carriageReturn >= 0) {
            const isCr = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
            const at = isCr ? carriageReturn : lineFeed;
            append(text.slice(from, Math.min(at, from + LINE_LIMIT)));
            flush();
            from = at + 1;
            if (isCr && from === text.length)
                afterCarriageReturn = true;
            if (isCr && text[from] === '\n')
                from += 1;
            if (lineFeed >= 0 && lineFeed < from)
                lineFeed = text.indexOf('\n', from);
            if (carriageReturn >= 0 && carriageReturn < from)
                carriageReturn = text.indexOf('\r', from);
        }
        if (from < text.length)
            append(text.slice(from, from + LINE_LIMIT));
    };
    return {
        push: bytes => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
        end: () => {
            take(decoder.end());
            if (open)
                flush();
        },
    };
}
/** @param limit lines */
function createTail(limit) {
    const ring = [];
    let next = 0;
    return {
        add(line) {
            ring[next] = line;
            next = (next + 1) % limit;
        },
        lines: () => [...ring.slice(next), ...ring.slice(0, next)],
    };
}
/** Lines kept of both streams together. */
const TAIL_LINES = 40;
/** Bytes of standard output that `capture` may keep. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
/** @param onOverflow called once, when captured output exceeds `CAPTURE_LIMIT`; nothing is captured from then on. */
function collectOutput(command, hide, onOverflow) {
    const tail = createTail(TAIL_LINES);
    const splitterOf = (stream) => createLineSplitter(read => {
        const line = hide(read);
        tail.add(line);
        command.onLine?.(line, stream);
    });
    const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') };
    let captured = [];
    let size = 0;
    return {
        take(stream, bytes) {
            splitters[stream].push(bytes);
            if (stream !== 'stdout' || command.capture !== true || size > CAPTURE_LIMIT)
                return;
            size += bytes.length;
            if (size <= CAPTURE_LIMIT)
                captured.push(bytes);
            else {
                captured = [];
                onOverflow();
            }
        },
        end() {
            splitters.stdout.end();
            splitters.stderr.end();
        },
        tail: () => tail.lines(),
        stdout: () => hide(Buffer.concat(captured).toString('utf8')),
    };
}


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ asksForSeveral),
/* harmony export */   EF: () => (/* binding */ checkCommandCase),
/* harmony export */   HV: () => (/* binding */ mainOf),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   N0: () => (/* binding */ checkListForm),
/* harmony export */   Qy: () => (/* binding */ askedEntryPoints),
/* harmony export */   Rl: () => (/* binding */ extrasNeeded),
/* harmony export */   UB: () => (/* binding */ isGui),
/* harmony export */   VQ: () => (/* binding */ hasListForm),
/* harmony export */   tV: () => (/* binding */ joinCommands)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Several entry points of one application, each started by its name: the lists that the input `entry-point` takes, and the
 * rules of their names (pure). `entry-point.ts` finds what each name means.
 */



/** Words that mean something else than a name, so that they stand alone. */
const WORDS = ['auto', 'none', 'all'];
/** The entries of the input `entry-point`, separated by spaces, commas or lines. */
function askedEntryPoints(asked) {
    return asked.split(/[\s,]+/).filter(word => word !== '');
}
/** Whether `asked` may mean several commands; `all` of an application with one is that one. */
function asksForSeveral(asked) {
    return asked === 'all' || askedEntryPoints(asked).length > 1;
}
/** What is wrong with the list: a word that stands alone beside others, or an entry twice; `input/invalid`. */
function listProblem(asked) {
    const entries = askedEntryPoints(asked);
    if (entries.length < 2)
        return undefined;
    const word = entries.find(entry => WORDS.includes(entry));
    if (word !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `entry-point lists '${word}' beside others.`,
            fix: `Write ${word} alone, or only names of commands.`,
        });
    const twice = entries.find((entry, index) => entries.indexOf(entry) !== index);
    if (twice === undefined)
        return undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point lists '${twice}' twice.`,
        fix: 'Leave one of them out.',
    });
}
/** @throws PackagingError `input/invalid` for a list with a word that stands alone, or with an entry twice */
function checkListForm(asked) {
    const problem = listProblem(asked);
    if (problem !== undefined)
        throw problem;
}
/** Whether `checkListForm` accepts it. */
function hasListForm(asked) {
    return listProblem(asked) === undefined;
}
/** A file name on every system, and no option: `-x`. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/;
/**
 * One entry point out of several; the main command is the one named like the project, else the first.
 * @param project the project's name
 * @param place where the scripts are declared
 * @throws PackagingError(s) `project/entry-point` for names that cannot be those of files, the same name twice, and programs
 * with and without a window
 */
function joinCommands(commands, project, place) {
    const [first] = commands;
    if (first === undefined)
        throw new Error('no command');
    if (commands.length === 1)
        return first.entryPoint;
    const problem = (message, fix) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', { message, fix, ...(place && { place }) });
    const names = commands.map(({ name }) => name);
    const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    const unusable = names.filter(name => !NAME.test(name));
    const windows = commands.filter(({ entryPoint }) => isGui(entryPoint)).map(({ name }) => name);
    const consoles = names.filter(name => !windows.includes(name));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)([
        ...twice.map(name => problem(`Two commands are called ${name}, and each is started by its name.`, 'Rename one of them, or list in entry-point the commands that you want.')),
        ...unusable.map(name => problem(`The command '${name}' cannot be the name of a file on every system, by which it would be started.`, 'Rename it to letters, digits, dots, dashes and underscores, or list in entry-point the others.')),
        ...(windows.length > 0 && consoles.length > 0
            ? [
                problem(`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(windows)} ${windows.length === 1 ? 'opens a window and is a GUI script' : 'open windows and are GUI scripts'}, but ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(consoles)} ${consoles.length === 1 ? 'is a console script' : 'are console scripts'}: one program cannot be both.`, `Set entry-point to ${consoles.join(', ')}, or to ${windows.join(', ')}, and make two releases of it.`),
            ]
            : []),
    ]);
    const main = commands.find(({ name }) => project !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, project)) ?? first;
    return { kind: 'commands', commands, main };
}
/** Systems whose file names do not distinguish upper and lower case, as people know them. */
const CASELESS = { windows: 'Windows', macos: 'macOS' };
/**
 * Two commands whose names differ only by case are one file on some systems.
 * @param systems those that are built for
 * @throws PackagingError `project/entry-point`
 */
function checkCommandCase(entryPoint, systems, place) {
    const system = systems.map(os => CASELESS[os]).find(name => name !== undefined);
    if (system === undefined || entryPoint.kind !== 'commands')
        return;
    const names = entryPoint.commands.map(({ name }) => name);
    const alike = names.filter(name => names.filter(other => other.toLowerCase() === name.toLowerCase()).length > 1);
    if (alike.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: `The commands ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(alike)} differ only by case, and would be one file on ${system}.`,
        fix: 'Rename one of them, list one of them in entry-point, or leave that system out of platforms.',
        ...(place && { place }),
    });
}
/** The commands of an entry point that has several; none of any other. */
function commandsOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.commands : [];
}
/** What it starts when no name is given: the main one of several commands. */
function mainOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.main.entryPoint : entryPoint;
}
/** Whether it opens a window: a GUI script, or several of them. */
function isGui(entryPoint) {
    const program = mainOf(entryPoint);
    return program.kind === 'function' && program.gui;
}
/** The extras that what it starts needs. */
function extrasNeeded(entryPoint) {
    const programs = entryPoint.kind === 'commands' ? entryPoint.commands.map(one => one.entryPoint) : [entryPoint];
    return [...new Set(programs.flatMap(program => (program.kind === 'function' ? program.extras : [])))];
}


/***/ }),

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ checkEntryPointForm),
/* harmony export */   Lv: () => (/* binding */ namesScripts),
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint),
/* harmony export */   p4: () => (/* binding */ checkEntryPointExists)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31204);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */




const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name; several of the last three; or `all`
 * @throws PackagingError(s) `project/entry-point` listing what there is; `input/invalid` for what is none of these
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked === 'all')
        return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(everyCommand(choices), choices.name, choices.place);
    const known = isScript(asked, choices);
    const entries = known ? [asked] : (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    const [only, ...more] = entries;
    if (only === undefined || more.length === 0)
        return programNamed(only ?? asked, choices);
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    const found = [];
    const problems = [];
    for (const entry of entries) {
        try {
            found.push(commandNamed(entry, choices));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw error;
            problems.push(error);
        }
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(found, choices.name, choices.place);
}
function isScript(name, { scripts, files }) {
    return scripts.some(script => script.name === name) || files.includes(name);
}
/** Every script, or where there is none, every package that can be started. */
function everyCommand(choices) {
    const names = [...choices.scripts.map(({ name }) => name), ...choices.files];
    const scripts = names.flatMap(name => {
        const entryPoint = scriptNamed(name, choices);
        return entryPoint === undefined ? [] : [{ name, entryPoint }];
    });
    const modules = choices.mains.map(module => ({ name: module, entryPoint: { kind: 'module', module } }));
    const all = scripts.length > 0 ? scripts : modules;
    if (all.length === 0)
        throw unknown(undefined, choices, NOTHING_TO_START);
    return all;
}
/** @throws PackagingError as `programNamed`, and `project/entry-point` for a function that no script names */
function commandNamed(asked, choices) {
    const entryPoint = programNamed(asked, choices);
    if (entryPoint.kind !== 'function')
        return { name: asked, entryPoint };
    if (entryPoint.script !== undefined)
        return { name: entryPoint.script, entryPoint };
    const { module, attribute } = entryPoint;
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    if (script !== undefined)
        return { name: script.name, entryPoint: { ...entryPoint, script: script.name } };
    throw unknown(asked, choices, `${asked} has no name to start it by, as one of several commands needs.`);
}
function programNamed(asked, choices) {
    if (asked.includes(':'))
        return functionNamed(asked, choices);
    const script = scriptNamed(asked, choices);
    if (script !== undefined)
        return script;
    if (!DOTTED.test(asked))
        throw unknown(asked, choices, `There is no script "${asked}".`);
    checkModule(asked, asked, choices);
    return { kind: 'module', module: asked };
}
/**
 * Refuses what no build can make right: neither a script's name nor an import path.
 * @param scripts names of scripts that are known before building
 * @throws PackagingError `input/invalid`
 */
function checkEntryPointForm(asked, scripts) {
    if (scripts.includes(asked))
        return;
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    for (const entry of (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked))
        checkForm(entry, scripts);
}
/** Whether it is a word of its own (`auto`, `none`, `all`), or nothing but names of scripts. */
function namesScripts(asked, choices) {
    if (['auto', 'none', 'all'].includes(asked) || isScript(asked, choices))
        return true;
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked).every(entry => isScript(entry, choices));
}
/**
 * Refuses, before anything is built, a name that is no script and cannot be that of a module either. Lists of commands that are
 * wrong otherwise are not looked at here.
 * @param choices from static metadata
 * @param modules every top-level module that there can be, and maybe others
 * @throws PackagingError(s) `project/entry-point`, one for each entry
 */
function checkEntryPointExists(asked, choices, modules) {
    if (namesScripts(asked, choices))
        return;
    const entries = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(entries.flatMap(entry => {
        if (isScript(entry, choices))
            return [];
        const module = FUNCTION.exec(entry)?.[1] ?? (DOTTED.test(entry) ? entry : undefined);
        try {
            if (module !== undefined)
                checkModule(entry, module, choices, modules);
            // Of several, `chooseEntryPoint` reports it: the plan names them all.
            else if (entries.length === 1 && !entry.includes(':'))
                programNamed(entry, choices);
            return [];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw thrown;
            return [thrown];
        }
    }));
}
function checkForm(asked, scripts) {
    const right = asked.includes(':') ? FUNCTION.test(asked) : /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(asked);
    if (right || scripts.includes(asked))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point '${asked}' is neither the name of a script nor a module or module:function.`,
        fix: 'Write the name of a script, an import path such as package.cli, or package.cli:main; several of them, auto, all and none are possible too.',
    });
}
/** True when `auto` has something to choose from, so that a PEX is worth making. */
function hasSomethingToRun(choices) {
    return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0;
}
/** Reads `module:function [extra, …]`; undefined when it is not one. */
function parseScript(name, reference, gui) {
    const [, target = '', extras] = /^([^[\]]+)(?:\[([^\]]*)\])?$/.exec(reference.trim()) ?? [];
    const parts = target.split(':').map(part => part.trim());
    const [, module, attribute] = FUNCTION.exec(parts.join(':')) ?? [];
    if (module === undefined || attribute === undefined)
        return undefined;
    const list = (extras ?? '').split(',').map(extra => extra.trim());
    return { name, module, attribute, gui, extras: list.filter(extra => extra !== '') };
}
/** Scripts out of tables of `name → reference`; a reference that is none is left out. */
function parseScripts(console, gui) {
    const read = (table, isGui) => Object.entries(table).flatMap(([name, reference]) => parseScript(name, reference, isGui) ?? []);
    return [...read(console, false), ...read(gui, true)];
}
const NOTHING_TO_START = 'The project has no script and no package with a __main__, so there is nothing to start.';
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : NOTHING_TO_START;
    throw unknown(undefined, choices, message);
}
function scriptNamed(asked, choices) {
    const script = choices.scripts.find(({ name }) => name === asked);
    if (script !== undefined) {
        const { name, module, attribute, gui, extras } = script;
        return { kind: 'function', module, attribute, script: name, gui, extras };
    }
    const file = choices.files.find(name => name === asked);
    return file === undefined ? undefined : { kind: 'script', file };
}
function functionNamed(asked, choices) {
    const [, module, attribute] = FUNCTION.exec(asked) ?? [];
    if (module === undefined || attribute === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `The entry point "${asked}" is not a module:function.`,
            fix: 'Write the import path, a colon and the function, such as "package.cli:main".',
        });
    }
    checkModule(asked, module, choices);
    // The same function may be a script too, whose extras and kind then count.
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    const { gui = false, extras = [] } = script ?? {};
    return { kind: 'function', module, attribute, script: undefined, gui, extras };
}
function checkModule(asked, module, choices, modules = choices.modules) {
    const [top = ''] = module.split('.');
    if (modules === undefined || modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to several of them, to "all", to a module:function, or to "none".`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: message + hint,
        fix,
        ...(choices.place ? { place: choices.place } : {}),
        detail: [
            ...choices.scripts.map(each => `${each.name} = ${each.module}:${each.attribute}`),
            ...choices.files.map(file => `${file} (a script file)`),
            ...choices.mains.map(name => `${name} (python -m ${name})`),
        ],
    });
}


/***/ })

};
