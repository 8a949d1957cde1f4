export const id = 6759;
export const ids = [6759];
export const modules = {

/***/ 86759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerIn: () => (/* binding */ answerIn),
/* harmony export */   containerArguments: () => (/* binding */ containerArguments),
/* harmony export */   containerOutcome: () => (/* binding */ containerOutcome)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92937);
/**
 * The smoke test of a wheel in the container that built it, where this machine has no Python that it runs on (pure). What
 * runs there is `src/python/container_test.py`; here is the command that starts it, and what its lines mean.
 * @see https://cibuildwheel.pypa.io/en/stable/options/#test-command
 */



/**
 * The program and its question, as arguments behind `python -c`.
 * @param code the text of `container_test.py`
 */
function containerArguments(code, { name, test, prefer }) {
    const command = test === 'auto' ? null : test.map(placeholders);
    return [code, JSON.stringify({ name, command, prefer })];
}
/** Ours in cibuildwheel's terms, which has further ones: a `#` keeps those as they are. */
function placeholders(word) {
    return word.replaceAll(/\{(?:package|wheel)\}/g, '#$&').replaceAll('{artifact}', '{wheel}');
}
const MARK = 'package-python-test: ';
const ANSWER = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    group: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    command: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    exit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    signal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    refused: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    tail: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** One command of the test, from a line of the container's output; undefined for any other line. */
function answerIn(line) {
    const at = line.indexOf(MARK);
    if (at < 0)
        return undefined;
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(ANSWER, JSON.parse(line.slice(at + MARK.length)));
        return parsed.success ? parsed.output : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * By the rules of a smoke test on this machine: one of each group's commands has to answer, a module that cannot be found
 * fails, and any other failing start is a warning; the user's own command has to end with 0.
 * @param own whether it is the user's own command
 */
function containerOutcome(answers, own) {
    if (answers.length === 0)
        return { result: 'failed', reason: 'the test in the container ended without a result', commands: [], detail: [] };
    const groups = [...new Set(answers.map(({ group }) => group))].map(group => groupOutcome(answers.filter(answer => answer.group === group), own));
    const of = (result) => groups.filter(group => group.result === result);
    const [failed, silent, passed] = [of('failed'), of('warning'), of('passed')];
    const shown = failed.length > 0 ? failed : silent.length > 0 ? silent : passed;
    const words = shown.map(({ text }) => text).join('; ');
    const head = failed.length > 0 ? '' : silent.length > 0 ? 'it did not answer: ' : 'ran ';
    const several = groups.length > 1 && shown === passed ? `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(groups.length, 'script')} answered: ` : head;
    return {
        result: failed.length > 0 ? 'failed' : silent.length > 0 ? 'warning' : 'passed',
        reason: `${several}${words}`,
        commands: answers.map(resultOf),
        detail: failed.flatMap(({ detail }) => detail),
    };
}
function groupOutcome(answers, own) {
    const tried = answers.map(answer => ({ answer, ended: endedOf(answer) }));
    const verdicts = tried.map(({ ended }) => (own ? (ended.code === 0 ? 'answered' : 'broken') : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(ended)));
    const detail = tried.flatMap(({ answer, ended }) => [
        `$ ${answer.command}  (${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitWords */ .Ey)(ended)})`,
        ...answer.tail.map(line => `  ${line}`),
    ]);
    // In their order: what comes after one that is broken does not count.
    const found = verdicts.find(verdict => verdict === 'answered' || verdict === 'broken') ??
        verdicts.find(verdict => verdict === 'usage');
    const at = found && tried[verdicts.indexOf(found)];
    const text = (at === undefined ? tried : [at]).map(inWords).join('; ');
    const result = found === undefined ? 'warning' : found === 'broken' ? 'failed' : 'passed';
    return { result, text, detail };
}
function endedOf({ exit, signal, refused, head, tail }) {
    return { code: exit ?? -1, signal, refused, head, tail, milliseconds: 0 };
}
function inWords({ answer, ended }) {
    const line = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .lineThatTells */ .ki)(ended);
    return `\`${answer.command}\` (${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitWords */ .Ey)(ended)})${line === '' ? '' : `: ${line}`}`;
}
function resultOf(answer) {
    const { command, exit, signal } = answer;
    const line = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .lineThatTells */ .ki)(endedOf(answer));
    return { command, ...(exit !== null && { exit }), ...(signal !== null && { signal }), ...(line !== '' && { line }) };
}


/***/ })

};
