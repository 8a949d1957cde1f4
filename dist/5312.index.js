export const id = 5312;
export const ids = [5312];
export const modules = {

/***/ 5736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ compareArchives),
/* harmony export */   gT: () => (/* binding */ isRepairable),
/* harmony export */   qu: () => (/* binding */ timesOfBuild)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);
/** In what two archives differ that were made of the same sources (pure). */

/** What `reproducible: normalize` writes in one way, whatever the backend did. */
const REPAIRABLE = new Set([
    'order',
    'time',
    'mode',
    'owner',
    'header',
    'compression',
]);
/** Whether `reproducible: normalize` takes a difference of this kind away. */
function isRepairable({ kind }) {
    return REPAIRABLE.has(kind);
}
/** Worst first; never empty, as it is asked about files of different bytes: what is left then is how they are packed. */
function compareArchives(first, second) {
    const others = new Map(second.members.map(member => [member.name, member]));
    const names = new Set(first.members.map(({ name }) => name));
    const both = first.members.flatMap(one => {
        const other = others.get(one.name);
        return other === undefined ? [] : [[one, other]];
    });
    const missing = first.members.filter(({ name }) => !others.has(name)).map(({ name }) => name);
    const extra = second.members.filter(({ name }) => !names.has(name)).map(({ name }) => name);
    const found = [
        ...only('missing', missing, 'the second build lacks'),
        ...only('extra', extra, 'only the second build has'),
        ...contents(both, missing.length + extra.length > 0),
        ...order(first, second, missing.length + extra.length > 0),
        ...values('time', both, 'times', ({ time }) => time),
        ...values('mode', both, 'modes', ({ mode }) => mode.toString(8)),
        ...values('owner', both, 'owners', ({ owner }) => owner.trim()),
        ...(first.header === second.header
            ? []
            : [
                {
                    kind: 'header',
                    members: [],
                    what: "the archive's own header",
                    example: `gzip header: ${first.header} / ${second.header}`,
                },
            ]),
    ];
    if (found.length > 0)
        return found;
    const example = 'every member is the same, the bytes of the archive are not';
    return [{ kind: 'compression', members: [], what: 'how it is compressed', example }];
}
/**
 * Times within the builds themselves: two builds side by side can have the same by chance, and the next has another.
 * @param began seconds since 1970 @param epoch the time that members are meant to have
 */
function timesOfBuild({ members }, began, ended, epoch) {
    const fresh = members.filter(({ seconds = epoch }) => Math.floor(seconds) >= Math.floor(began) && seconds <= ended && seconds !== epoch);
    const [one] = fresh;
    if (one === undefined)
        return [];
    return [
        {
            kind: 'time',
            members: fresh.map(({ name }) => name),
            what: `times of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(fresh.length, 'member')}, which are those of the build`,
            example: `${one.name}: ${one.time}, while it was built`,
        },
    ];
}
function only(kind, names, what) {
    const [first] = names;
    if (first === undefined)
        return [];
    return [
        {
            kind,
            members: names,
            what: `${what} ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(names.length, 'member')}`,
            example: `${what} ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`,
        },
    ];
}
/** RECORD differs wherever something else does: it is told only when it is alone. */
function contents(both, others) {
    const all = both.filter(([one, other]) => one.content !== other.content || one.kind !== other.kind);
    const apart = all.filter(([{ name }]) => !/^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(name));
    if (apart.length === 0 && others)
        return [];
    const told = apart.length > 0 ? apart : all;
    const [first] = told;
    if (first === undefined)
        return [];
    return [
        {
            kind: 'content',
            members: told.map(([{ name }]) => name),
            what: `contents of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(told.length, 'member')}`,
            example: `${first[0].name}: another content`,
        },
    ];
}
function order(first, second, others) {
    if (others)
        return [];
    const at = first.members.findIndex(({ name }, index) => name !== second.members[index]?.name);
    const [one, other] = [first.members[at]?.name, second.members[at]?.name];
    if (one === undefined)
        return [];
    const example = `member ${at + 1} is ${one} / ${other}`;
    return [{ kind: 'order', members: [one], what: 'the order of members', example }];
}
function values(kind, both, what, value) {
    const differing = both.filter(([one, other]) => value(one) !== value(other));
    const [first] = differing;
    if (first === undefined)
        return [];
    const [one, other] = first;
    return [
        {
            kind,
            members: differing.map(([{ name }]) => name),
            what: `${what} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(differing.length, 'member')}`,
            example: `${one.name}: ${kind} ${value(one)} / ${value(other)}`,
        },
    ];
}


/***/ }),

/***/ 65312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REPRODUCIBLE_CHECK: () => (/* binding */ REPRODUCIBLE_CHECK),
/* harmony export */   judgeComparison: () => (/* binding */ judgeComparison),
/* harmony export */   judgeFailedBuild: () => (/* binding */ judgeFailedBuild),
/* harmony export */   judgeUnbuilt: () => (/* binding */ judgeUnbuilt)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5736);


/** The name of the check in reports. */
const REPRODUCIBLE_CHECK = 'reproducible';
/** @param seconds wall time of the comparison */
function judgeComparison(artifact, { differences, causes, details }, { fails, normalize }, place, seconds) {
    const check = { name: REPRODUCIBLE_CHECK, artifact: artifact.file, seconds };
    const ofBackend = ['sdist', 'wheel'].includes(artifact.format);
    const same = ofBackend ? 'two builds gave the same bytes' : 'the same bytes twice from the same wheels';
    if (differences.length === 0)
        return { check: { ...check, result: 'passed', reason: same } };
    const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`;
    const repairs = !normalize && ofBackend;
    const fix = repairs && differences.every(_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepairable */ .gT)
        ? NORMALIZE
        : remedy(causes, repairs && differences.some(_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepairable */ .gT));
    // Without being asked for, it says what to do in one line, as there is no error to say it.
    if (!fails)
        return { check: { ...check, result: 'warning', reason: `${reason}: ${lowerFirst(fix)}` } };
    const problem = new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/reproducible', {
        message: `${artifact.file}: ${reason}.`,
        fix,
        place,
        detail: details,
    });
    return { check: { ...check, result: 'failed', reason }, problem };
}
const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in one way.';
const REMEDIES = {
    path: 'keep the folder of the build out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
    time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
    order: 'sort what comes from a set, a folder or several threads',
    other: 'look for a random number, a time, an order or a name of the machine in what makes it',
};
function remedy(causes, more) {
    const told = (causes.length > 0 ? causes : ['other']).map(cause => REMEDIES[cause]);
    const also = more ? '; `reproducible: normalize` repairs the rest' : '';
    return `Nothing here changes what a file holds: ${told.join('; ')}${also}.`;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
/** A file that is not made twice. */
function judgeUnbuilt({ file }, reason) {
    return { check: { name: REPRODUCIBLE_CHECK, artifact: file, result: 'skipped', reason, seconds: 0 } };
}
/** A second build that failed, where the first did not: nothing is known of the file then. */
function judgeFailedBuild(artifact, reason, { fails }) {
    const check = { name: REPRODUCIBLE_CHECK, artifact: artifact.file, seconds: 0 };
    const told = `the second build failed: ${reason.message.replace(/\.$/, '')}`;
    if (!fails)
        return { check: { ...check, result: 'warning', reason: told } };
    // A full disk or a package index that is away says nothing about the project.
    const problem = /^(?:build|check|project)\//.test(reason.code)
        ? new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/reproducible', {
            // Without the file's name: one build that failed is told once, whatever would have been made from it.
            message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
            fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
            ...(reason.place && { place: reason.place }),
            detail: reason.detail,
            cause: reason,
        })
        : reason;
    return { check: { ...check, result: 'failed', reason: told }, problem };
}


/***/ })

};
