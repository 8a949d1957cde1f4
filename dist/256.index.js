export const id = 256;
export const ids = [256];
export const modules = {

/***/ 63256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/process.js + 3 modules
var host_process = __webpack_require__(79629);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreter/discover.js + 5 modules
var discover = __webpack_require__(4321);
// EXTERNAL MODULE: ./lib/interpreter/files.js
var files = __webpack_require__(11957);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/interpreter/probe.js + 1 modules
var probe = __webpack_require__(64999);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/report/box.js
var box = __webpack_require__(52127);
// EXTERNAL MODULE: ./lib/target/machine.js
var target_machine = __webpack_require__(53784);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/tools/tool-report.js
/** Which of the locked tools this machine has already. */




function toolReport(store) {
    return Promise.all(locked/* TOOL_NAMES */.K2.map(async (name) => {
        const requirements = await (0,promises_.readFile)((0,python/* requirementsFile */.d)(name), 'utf8');
        const pins = await Promise.all((0,locked/* lockedPins */.Hq)(requirements).map(async ({ hashes }) => {
            const files = await Promise.all(hashes.map(sha256 => store.find(sha256)));
            return files.some(file => file !== undefined && (0,locked/* wheelFits */.eQ)(external_node_path_.basename(file)));
        }));
        return { name, version: (0,locked/* lockedVersion */.XX)(name, requirements), stored: pins.every(Boolean) };
    }));
}

;// CONCATENATED MODULE: ./lib/doctor/doctor.js
/** What is on this machine, what a build would need, what is missing and how to get it. */












/** @returns text for standard output */
async function doctor(host, style) {
    const machine = (0,target_machine/* thisMachine */.g)();
    const runner = (0,host_process/* createRunner */.j)({ env: host.env });
    const { env, workspace, store } = host;
    const downloads = external_node_path_.join(store, 'pythons');
    const place = { os: machine.os, env, home: (0,external_node_os_.homedir)(), workspace, downloads, files: files/* localFiles */.J, runner };
    const [candidates, git, tools] = await Promise.all([
        (0,discover/* discover */.k)(place),
        (0,paths/* findProgram */.Kp)('git', env, workspace),
        toolReport((0,host_store/* createStore */.y)(store)),
    ]);
    const probed = await (0,probe/* createProber */.X7)(place, probe/* PROBE_LIMIT */.jZ)(candidates);
    const pip = probed.some(one => one.kind === 'honest' && one.interpreter.ensurepip);
    const libc = machine.libcVersion === undefined ? '' : `, ${machine.libc} ${machine.libcVersion}`;
    return [
        `Machine: ${machine.os} ${machine.arch}${libc}, Node.js ${process.versions.node}`,
        `Store: ${store}`,
        `git: ${git ?? 'not found: versions from tags and commit dates will not be known; install git'}`,
        '',
        ...pythons(probed, style),
        '',
        ...(0,box/* box */.a)([{ heading: 'Tool' }, { heading: 'Version' }, { heading: 'State' }], tools.map(tool => [tool.name, tool.version, state(tool.stored, pip)]), style),
    ].join('\n');
}
function state(stored, pip) {
    if (stored)
        return 'in the store, verified';
    return pip
        ? 'downloaded at the first build, checked by hash'
        : 'missing: install a Python with pip, which fetches it';
}
function pythons(probed, style) {
    const rows = probed.map(one => {
        if (one.kind === 'honest') {
            const { python, fullVersion, path: file, source } = one.interpreter;
            return [(0,parse/* formatPython */.AR)(python), fullVersion, source, file];
        }
        const why = one.kind === 'liar' ? `refused: ${one.contradiction}` : `refused: ${one.reason}`;
        return ['-', why, one.candidate.source, one.candidate.path];
    });
    const missing = (0,parse/* supportedNames */.B1)().filter(name => !rows.some(([found]) => found === name));
    return [
        ...(0,box/* box */.a)([
            { heading: 'Python' },
            { heading: 'Version', shrinks: true },
            { heading: 'Found by' },
            { heading: 'Path' },
        ], rows, style),
        `Not here, downloaded by uv when asked for: ${missing.join(' ')}`,
    ];
}


/***/ })

};
