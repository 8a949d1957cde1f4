export const id = 4266;
export const ids = [4266];
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

/***/ 84266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ANY_PLAN: () => (/* binding */ ANY_PLAN),
/* harmony export */   PLAN_OF_SEVERAL: () => (/* binding */ PLAN_OF_SEVERAL),
/* harmony export */   RELEASE_PLAN: () => (/* binding */ RELEASE_PLAN),
/* harmony export */   decodePlans: () => (/* binding */ decodePlans)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46656);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57206);
/* harmony import */ var _core_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34920);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62310);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85390);
/**
 * The form of `plan.json`: every file that is to be made for a release, on which machine, and what is made from all of
 * them. It is plain data without a time or an absolute path, the same bytes for the same project, inputs and day, and
 * valid on every machine of the release. docs/plan.schema.json is generated from this; the keys stand in the order in
 * which they are written.
 */







/** Grows when a reader of the old form would misread the new one. */
const PLAN_SCHEMA = 1;
const about = valibot__WEBPACK_IMPORTED_MODULE_6__/* .description */ .h_;
const FORMAT = valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR);
const NAME = (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^(?!\.\.?$)[^/\\\0]+$/, 'a name');
const PLATFORM_NAME = valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .PLATFORM_NAMES */ .Z6);
const PYTHONS = valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .check */ .z6Y(name => (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePython */ .w_)(name) !== undefined, ({ input }) => `'${input}' is not a Python that this version knows`)));
const SYSTEM = {
    os: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_2__/* .OSES */ .bA),
    arch: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCHES */ .Pr),
    libc: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_2__/* .LIBCS */ .EO)),
    floor: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL((0,_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^(?:\d+\.\d+)?$/, 'a version like 2.28'), about('Oldest libc or macOS that must still run the result; empty on Windows.')),
};
const PLATFORM = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: PLATFORM_NAME, ...SYSTEM });
const WHEELS = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO([..._targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .PLATFORM_NAMES */ .Z6, _targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .UNIVERSAL2 */ .MJ]),
    ...SYSTEM,
    universal2: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true), about('Both kinds of Mac; arch is that of the machine.'))),
});
const EXPECTED = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    format: FORMAT,
    pattern: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_NAME */ .zE, about("Of the file's name: * stands for any text; case and runs of -, _ and . do not count, as in PEP 503.")),
    count: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .COUNT */ .i2, valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(['some', 'maybe'])], 'is not a whole number, some or maybe'), about('some is one or more, maybe none or one.')),
    targets: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXTS */ .Dm, about('Platforms, or any alone.')),
});
/** What one machine makes. */
const JOB_CONTENT = {
    formats: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(FORMAT),
    pythons: PYTHONS,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(PLATFORM_NAME), about('What its PEX files and executables are for.')),
    platformFiles: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .RELATIVE_PATH */ .Hj), about('Complete-platform files that its PEX files are for, relative to the workspace.')),
    only: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(PLATFORM_NAME)), about('Formats that are made for fewer platforms.')),
    pexScope: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(_core_model_js__WEBPACK_IMPORTED_MODULE_2__/* .PEX_SCOPES */ .QQ)),
    expects: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(EXPECTED), about('The files it promises.')),
};
const CELL = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL((0,_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(/^[\w.-]{1,64}$/, 'a name'), about('The platform it is for, and the input cell of the command build; no two are the same.')),
    name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, about('For people: "linux-x86_64: sdist, wheel, pex".')),
    runner: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, _core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXTS */ .Dm], 'is not a label or a list of labels'), about('For runs-on: one label, or several.')),
    machine: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(PLATFORM, about('The machine that it needs, with the oldest system that must still run the result.')),
    wheels: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(WHEELS, about('What its wheels with native code are for, where that is not the machine: built in a container, or for both kinds of Mac.'))),
    artifact: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(NAME, about('Workflow artifact that contains the files of this job.')),
    ...JOB_CONTENT,
});
const RELEASE_PLAN = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(PLAN_SCHEMA), about('Form of this file; grows when an older reader would misread it.')),
    tool: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, about('What made it, with its version; every job of a release uses the same.')),
    project: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        path: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .RELATIVE_PATH */ .Hj, about('Relative to the workspace, with /.')),
        name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$),
        version: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$),
        requiresPython: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$),
    }), about('As far as it is known before building.')),
    source: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        commit: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMIT */ .cJ, about('Full hash; absent outside git.'))),
        digest: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .SHA256 */ .aD, about('SHA-256 of the changed files, or outside git of all of them.')),
        epoch: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .COUNT */ .i2, about('Seconds since 1970 that every file is dated with.')),
    }), about('What a job compares its own source with.')),
    inputs: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), _core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$), valibot__WEBPACK_IMPORTED_MODULE_6__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
        if (!dataset.typed)
            return;
        for (const name of Object.keys(dataset.value).filter(one => !(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlanned */ .H9)(one)))
            addIssue({ message: `has ${name}, which no plan decides` });
    }), about('Text of every input that decides what is made and was given; the same for every job.')),
    native: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ native: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(), reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$ }), about('Whether the project compiles native code, and why that is assumed.')),
    formats: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(FORMAT),
    pexIfRunnable: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(), about('True when only the built wheel shows whether there is something for a PEX to run.')),
    commands: valibot__WEBPACK_IMPORTED_MODULE_6__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXTS */ .Dm, about('Names of the commands, where one file or folder starts several and they are known already.'))),
    skipped: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ format: FORMAT, reason: _core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$ })),
    pythons: PYTHONS,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(PLATFORM), about('Every platform that is served.')),
    platformFiles: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .RELATIVE_PATH */ .Hj),
    prefix: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(NAME, about('First part of the names of workflow artifacts.')),
    cells: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(CELL), valibot__WEBPACK_IMPORTED_MODULE_6__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
        if (!dataset.typed)
            return;
        const ids = dataset.value.map(({ id }) => id);
        for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
            addIssue({ message: `has ${id} twice` });
    }), about('The jobs of the matrix.')),
    assemble: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc(JOB_CONTENT), about('What is made from the files of all jobs; with no formats they are only collected.')),
}), valibot__WEBPACK_IMPORTED_MODULE_6__/* .title */ .DDF('package-python plan'), about('Every file of one release, and the machine that makes it. The same project, inputs and day give the same bytes; all paths are relative to the workspace.'));
/** The plan of several projects of a repository, each a release of its own. */
const PLAN_OF_SEVERAL = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(PLAN_SCHEMA), about('Form of this file; grows when an older reader would misread it.')),
    tool: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, about('What made it, with its version.')),
    projects: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(RELEASE_PLAN), valibot__WEBPACK_IMPORTED_MODULE_6__/* .minLength */ .BpQ(2, 'has less than two plans'), about('A plan for each project, in the order in which they need each other.')),
}), valibot__WEBPACK_IMPORTED_MODULE_6__/* .title */ .DDF('package-python plan of several projects'), about('The plans of all projects of a repository, in one file.'));
/** Either form, for docs/plan.schema.json. */
const ANY_PLAN = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([RELEASE_PLAN, PLAN_OF_SEVERAL]), valibot__WEBPACK_IMPORTED_MODULE_6__/* .title */ .DDF('package-python plan'), about('plan.json: the plan of one project, or with `path: auto` without a tag the plans of several.'));
/**
 * The plans in a file: one, or those of several projects.
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
function decodePlans(text, file) {
    const failures = failuresOf(file);
    if (!holdsSeveral(text))
        return [(0,_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeDocument */ .w8)(text, RELEASE_PLAN, PLAN_SCHEMA, failures)];
    return (0,_core_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeDocument */ .w8)(text, PLAN_OF_SEVERAL, PLAN_SCHEMA, failures).projects;
}
function holdsSeveral(text) {
    try {
        return Object.hasOwn(JSON.parse(text) ?? {}, 'projects');
    }
    catch {
        return false;
    }
}
function failuresOf(file) {
    return {
        malformed: (wrong, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/plan', {
            message: `${file} is not a plan: ${wrong}.`,
            fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
            cause,
        }),
        otherSchema: found => {
            const newer = Number(found) > PLAN_SCHEMA ? ': the plan was made by a newer one' : '';
            return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/plan', {
                message: `${file} has schema ${found}; this version of package-python reads schema ${PLAN_SCHEMA}${newer}.`,
                fix: 'Use the same version of package-python in every job of the release.',
            });
        },
    };
}


/***/ })

};
