export const id = 1336;
export const ids = [1336,9700,9138];
export const modules = {

/***/ 34920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   Hj: () => (/* binding */ RELATIVE_PATH),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   i2: () => (/* binding */ COUNT),
/* harmony export */   w8: () => (/* binding */ decodeDocument),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zE: () => (/* binding */ FILE_NAME)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);
/**
 * Decodes JSON that comes from outside, with valibot: every problem at once, each with its path in the document, as
 * `cells[0].id is not a name`. The JSON Schemas in docs/ are generated from the same schemas. Only files that describe a
 * document (`*-schema.ts`) import this, and they are loaded when there is such a document to read: loading valibot takes
 * longer than anything else at the start.
 */


/** Texts of a form. @param what what the text is, with its article */
const matching = (pattern, what) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(`is not ${what}`), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(pattern, `is not ${what}`));
const TEXT = valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const TEXTS = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(TEXT);
/** Lower-case hex. */
const SHA256 = matching(/^[0-9a-f]{64}$/, 'a digest');
/** The full hash of a commit. */
const COMMIT = matching(/^[0-9a-f]{40,64}$/, "a commit's hash");
/** A name without a folder. */
const FILE_NAME = matching(/^(?!\.\.?$)[^/\\\0]+$/, "a file's name");
/** Nothing that leads out of the workspace. */
const RELATIVE_PATH = matching(/^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)).+$/, 'a path inside the workspace');
const WHOLE = 'is not a whole number';
/** A whole number that is not negative. */
const COUNT = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(WHOLE), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(WHOLE), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0, WHOLE));
/** Problems shown of one document. */
const MOST_SHOWN = 10;
/**
 * Keys that the schema does not name are left out of the value.
 * @param version the `schema` number that the document must have
 * @throws PackagingError as `refusals` makes it
 */
function decodeDocument(text, schema, version, refusals) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw refusals.malformed(`it is not JSON: ${cause.message.split('\n')[0]}`, cause);
    }
    // valibot takes a list for an object without keys.
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data))
        throw refusals.malformed('the document is not an object');
    if (data.schema !== version)
        throw refusals.otherSchema(JSON.stringify(data.schema) ?? 'none');
    const { success, output, issues } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, data, { message: describeIssue });
    if (success)
        return output;
    const problems = issues.map(issue => `${pathOf(issue) || 'the document'} ${issue.message}`);
    const more = problems.length - MOST_SHOWN;
    throw refusals.malformed([...problems.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('; '));
}
/** `cells[0].id` */
function pathOf({ path }) {
    return (path ?? [])
        .map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${key}`))
        .join('');
}
const KINDS = {
    string: 'a text',
    boolean: 'true or false',
    number: 'a number',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    variant: 'an object',
};
/** What is wrong, for schemas without a message of their own. */
function describeIssue(issue) {
    const missing = issue.type === 'object' && issue.input === undefined && issue.path !== undefined;
    if (missing)
        return 'is missing';
    return `is not ${KINDS[issue.type] ?? `one of ${(issue.expected ?? '').replaceAll(/["()]/g, '').replaceAll(' | ', ', ')}`}`;
}


/***/ }),

/***/ 29700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JOB: () => (/* binding */ JOB),
/* harmony export */   decodeJobResult: () => (/* binding */ decodeJobResult)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _core_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34920);
/* harmony import */ var _release_manifest_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69138);
/** The form of `part-CELL.json`: what one job made of a plan, read without trusting it. */





/** Grows when a reader of the old form would misread the new one. */
const SCHEMA = 1;
/** Components inside components: a wheel holds libraries, and nothing of ours is nested deeper. */
const DEEPEST = 8;
const COMPONENT = {
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['wheel', 'interpreter', 'tool', 'crate', 'image', 'library', 'file']),
    name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    purl: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    sha256: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    license: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    path: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    licenseTexts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ path: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, text: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ }))),
    requires: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXTS */ .Dm),
    origin: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['local', 'project', 'built'])),
    source: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['archive', 'git']), url: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, sha256: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$) })),
    from: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    guessed: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()),
};
const ORIGIN = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['folder', 'git', 'file', 'find-links']),
    place: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
});
function component(depth) {
    return depth === 0
        ? valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(COMPONENT)
        : valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...COMPONENT, parts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(component(depth - 1))) });
}
const ABOUT = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    program: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    commands: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$)),
    summary: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    license: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    homepage: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    author: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    email: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
});
/** Which job of a workflow it was. */
const JOB = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** `GITHUB_RUN_ID` */
    run: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    /** `GITHUB_JOB` */
    job: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    /** `RUNNER_NAME` */
    runner: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    /** `GITHUB_RUN_ATTEMPT`, from 1. */
    attempt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2),
});
const JOB_RESULT = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(SCHEMA),
    /** `planDigest` of the plan. */
    plan: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
    cell: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    /** Which job it was; on a laptop nothing is known. */
    job: JOB,
    /** Platform name of the machine. */
    machine: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    project: _release_manifest_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .PROJECT */ .yl,
    entryPoint: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    about: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(ABOUT),
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_release_manifest_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .ARTIFACT */ .tX),
    checks: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO([..._core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_NAMES */ .cj, ..._core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_CHECKS */ .PI]),
        artifact: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
        python: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
        /** Platform of the container that ran it; absent for the machine. */
        machine: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
        result: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['passed', 'failed', 'warning', 'skipped']),
        reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
        seconds: valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), 0),
        commands: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            command: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
            exit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
            signal: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
            line: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
        }))),
    })),
    skipped: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ format: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR), reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })),
    stripped: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE, originalSha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD, sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD, files: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2, saved: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2 })),
    tools: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, version: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })),
    /** Every wheel inside the files, for the lock of the release. */
    shipped: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        targets: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
            environment: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
                python_version: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
                platform_python_implementation: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
                sys_platform: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
                platform_machine: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
            }),
            wheels: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2),
        })),
        wheels: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
            version: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
            filename: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE,
            sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
            size: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2),
            url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
            index: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
            origin: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(ORIGIN),
        })),
    })),
    /** What is inside the files, for SBOM and notices; empty when neither was asked for. */
    contents: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, requires: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXTS */ .Dm), components: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(component(DEEPEST)) })),
});
/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
function decodeJobResult(text, file) {
    const malformed = (wrong, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/parts', {
        message: `${file} is not a job result: ${wrong}.`,
        fix: 'Run that job again, with the same version of package-python as the others.',
        cause,
    });
    return (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(text, JOB_RESULT, SCHEMA, {
        malformed,
        otherSchema: found => malformed(`it has schema ${found}, and this version of package-python reads ${SCHEMA}`),
    });
}


/***/ }),

/***/ 91336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeSigningResult: () => (/* binding */ decodeSigningResult)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _core_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34920);
/* harmony import */ var _job_result_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29700);
/** The form of `signed-CELL-SYSTEM.json`: what one signing job made of a job result, read without trusting it. */





/** Grows when a reader of the old form would misread the new one. */
const SCHEMA = 1;
const SIGNING_RESULT = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(SCHEMA),
    /** `planDigest` of the plan. */
    plan: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
    /** The matrix job whose executables they are. */
    cell: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    system: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGN_SYSTEMS */ .Vc),
    /** Which job signed them. */
    job: _job_result_schema_js__WEBPACK_IMPORTED_MODULE_3__.JOB,
    /** Platform name of the machine that signed. */
    machine: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    files: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        file: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE,
        /** SHA-256 of the file that was built. */
        unsigned: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
        size: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2,
        sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
        /** One line: with which program. */
        reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
        seconds: valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), 0),
    })),
});
/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
function decodeSigningResult(text, file) {
    const malformed = (wrong, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/parts', {
        message: `${file} is not the result of a signing job: ${wrong}.`,
        fix: 'Run the command sign again, with the same version of package-python as the others.',
        cause,
    });
    return (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(text, SIGNING_RESULT, SCHEMA, {
        malformed,
        otherSchema: found => malformed(`it has schema ${found}, and this version of package-python reads ${SCHEMA}`),
    });
}


/***/ }),

/***/ 69138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeManifest: () => (/* binding */ decodeManifest),
/* harmony export */   tX: () => (/* binding */ ARTIFACT),
/* harmony export */   yl: () => (/* binding */ PROJECT)
/* harmony export */ });
/* unused harmony export MANIFEST */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _core_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34920);
/* harmony import */ var _report_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78469);
/**
 * The form of `manifest.json`: what one run made, for programs. `src/report/manifest.ts` writes it;
 * docs/manifest.schema.json is generated from this.
 */





const about = valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_;
const NON_EMPTY = (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/./s, 'a text with something in it');
const WORDS = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(NON_EMPTY);
const FILE = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE, about('File name, without a folder.'));
const BYTES = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT */ .i2, about('Bytes.'));
const PROJECT = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: NON_EMPTY, version: NON_EMPTY });
const ARTIFACT = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    format: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR),
    file: FILE,
    size: BYTES,
    sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
    targets: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(WORDS, about('Platforms it runs on, or "any" alone.')),
    pythons: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(WORDS, about('Pythons it claims.')),
    minimum: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP((0,_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^\d+\.\d+$/, 'major.minor')),
    program: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(NON_EMPTY, about('Path of what people start inside the folder of an archive.'))),
});
/** A list that is absent when it would be empty. */
const listed = (entries, text) => valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(entries)), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1, 'is empty'), about(text)));
const CHECK = {
    name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
    artifact: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('File name of the artifact.')),
    python: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('Absent when no Python took part.'))),
    machine: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about("Platform it was run on; absent when that is the manifest's machine."))),
    commands: listed({
        command: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('As people read it: app --version.')),
        exit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), about('Exit status; absent when it did not end by itself.'))),
        signal: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('The signal that ended it.'))),
        line: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('The line of its output that says most; only when it did not pass.'))),
    }, 'What a smoke test ran, in this order; absent for other checks.'),
};
const MANIFEST = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(_report_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_SCHEMA */ .KB), about('Form of this file; grows when an older reader would misread it.')),
    project: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(PROJECT), about('Name and version from the built metadata; null when the project could not be read.')),
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT */ .cJ, about('Full hash of the packaged commit; absent outside git.'))),
    entryPoint: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('What the PEX starts; absent when it starts Python itself.'))),
    commands: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(NON_EMPTY), about('Names of the commands, where one file or folder starts several.'))),
    pythons: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(WORDS, about('Pythons requested, as people write them: 3.12, 3.14t, pypy3.11.')),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(WORDS, about('Platforms requested, by name: linux-x86_64, macos-arm64, …')),
    machine: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('Platform the checks were run on; they say nothing about another.')),
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(ARTIFACT), about('The files, sorted by the bytes of their names.')),
    checks: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .variant */ .Oxt('result', [
        valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...CHECK, result: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('passed') }),
        valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            ...CHECK,
            result: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['failed', 'warning', 'skipped']),
            reason: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('Only when it did not pass.')),
        }),
    ])), about('What was verified, sorted by file, Python and name.')),
    findings: listed({ title: NON_EMPTY, state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['passed', 'failed', 'warning', 'unknown', 'skipped']) }, 'What was found about the release as a whole, such as its licenses; absent when nothing was examined. Details are in the summary.'),
    skipped: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ format: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })), about('Formats that were not made, and why.')),
    descriptions: listed({ kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['sbom', 'notices', 'lock']), file: FILE, size: BYTES, sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD }, 'Files beside the artifacts that say what is inside them, sorted by name; absent when there are none.'),
    sources: listed({
        name: NON_EMPTY,
        version: NON_EMPTY,
        file: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE, about('File name of the wheel inside.')),
        sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
        kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['folder', 'git', 'file', 'find-links']),
        source: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, about('A path relative to the workspace, or an address, with the commit of a repository.')),
    }, 'Wheels of dependencies inside the files that come from no index: from folders, repositories, single files or find-links; absent when there are none.'),
    installers: listed({
        kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTALLERS */ .UP),
        file: FILE,
        size: BYTES,
        sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
        commands: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ shell: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, command: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })), about('Lines that install the release, to be copied; empty where more has to be done.')),
    }, 'Files that install the release, sorted by name; absent when there are none.'),
    stripped: listed({
        file: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE, about('File name, the same before and after.')),
        originalSha256: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD, about('Of the wheel as it was downloaded.')),
        sha256: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD, about('Of the wheel in the PEX.')),
        saved: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), about('Bytes by which the wheel is smaller.')),
    }, 'Wheels of dependencies that are in the PEX files without their tests (pex-strip), sorted by name; absent when nothing was left out.'),
    tools: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, version: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })), about('What the files were made with, sorted by name.')),
}), valibot__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DDF('package-python manifest'), about('What one run of package-python made. The same files, checks and tools give the same bytes.'));
/** What a release reads of it; the rest may be of a newer form. */
const FOR_RELEASE = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    project: PROJECT,
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT */ .cJ),
    entryPoint: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$),
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(ARTIFACT), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1, 'is empty')),
    checks: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, artifact: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, python: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$), result: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })),
    findings: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ title: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, state: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ }))),
    descriptions: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: FILE, size: BYTES, sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD }))),
    installers: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        kind: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$,
        file: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_NAME */ .zE,
        size: BYTES,
        sha256: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD,
        commands: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ shell: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$, command: _core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT */ .a$ })),
    }))),
});
/**
 * @param file for messages
 * @throws PackagingError `release/files` with every problem of it
 */
function decodeManifest(text, file) {
    const wrong = (what, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('release/files', {
        message: `${file} ${what}.`,
        fix: 'Build again with this version of package-python.',
        place: { file },
        cause,
    });
    const { project, ...rest } = (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(text, FOR_RELEASE, _report_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_SCHEMA */ .KB, {
        malformed: (problems, cause) => wrong(`is not a manifest: ${problems}`, cause),
        otherSchema: found => wrong(`has schema ${found}, not ${_report_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_SCHEMA */ .KB}`),
    });
    return { ...project, ...rest };
}


/***/ })

};
