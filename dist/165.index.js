export const id = 165;
export const ids = [165,1019];
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

/***/ 57441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);
/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */


/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
function progressLine({ running, done, total, note }, now, style) {
    const [first, ...others] = [...running].sort((a, b) => a.since - b.since);
    if (first === undefined)
        return '';
    const short = ({ name, since }) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.max(0, now - since) / 1000)}`;
    const whole = (step) => (step.detail ? `${short(step)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.detail)}` : short(step));
    const rest = [...(note ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note)] : []), ...others.map(whole)];
    const columns = style.columns - 1;
    const line = (parts, left) => {
        const more = left > 0 ? [`${left} more`] : [];
        return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`);
    };
    const choices = [whole(first), short(first)].flatMap(start => Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)));
    return choices.find(choice => (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(choice) <= columns) ?? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line([short(first)], rest.length), columns, style);
}
/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    let note = '';
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size, note }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started({ id, title }) {
            running.set(id, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.id);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(id, text) {
            const step = running.get(id);
            if (step !== undefined)
                running.set(id, { ...step, detail: text });
        },
        note(text) {
            note = text;
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
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


/***/ })

};
