export const id = 2985;
export const ids = [2985];
export const modules = {

/***/ 62985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeFiles: () => (/* binding */ describeFiles)
});

// EXTERNAL MODULE: ./lib/describe/names.js
var names = __webpack_require__(86569);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/project/names.js
var project_names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/licenses/notices.js
/** `THIRD-PARTY-NOTICES.txt`: what is inside the released files, under which licenses, with their texts (pure). */



const LINE = '='.repeat(80);
/**
 * Every component but the application's own, by name; each text once, however many components bring it. Depends on the
 * contents alone, in whatever order they come.
 */
function notices(project, bundles, clarified = {}) {
    const entries = new Map();
    const texts = new Map();
    for (const { file, components } of bundles)
        for (const [component, holder] of components.flatMap(one => others(one, project.name)))
            note({ component, holder, file }, { entries, texts }, clarified);
    const sorted = [...entries].sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b)).map(([, entry]) => entry);
    // Numbers and headings follow the list, the first that brings a text names it.
    const headings = new Map();
    for (const { title, texts: own } of sorted)
        for (const [digest, place] of byPlace(own))
            if (!headings.has(digest))
                headings.set(digest, `${line(place)} (${title})`);
    const order = [...headings.keys()];
    const number = (digest) => `[${order.indexOf(digest) + 1}]`;
    const head = [
        `Third-party notices for ${line(project.name)} ${line(project.version)}`,
        '',
        sorted.length === 0
            ? 'The released files hold nothing of others.'
            : 'The released files hold the components below, each under its own license. The texts follow by number.',
    ];
    const list = sorted.flatMap(({ title, license, files, texts: own }) => [
        '',
        title,
        `  License: ${license}`,
        `  In: ${[...files].sort(format/* byBytes */.bg).join(', ')}`,
        `  Texts: ${own.size === 0
            ? 'none came with it'
            : byPlace(own)
                .map(([digest]) => number(digest))
                .join(' ')}`,
    ]);
    const bodies = order.flatMap(digest => [
        ...['', LINE, `${number(digest)} ${headings.get(digest)}`, LINE, ''],
        texts.get(digest) ?? '',
    ]);
    return `${[...head, ...list, ...bodies].join('\n')}\n`;
}
/** Digests with the first of their places, in the order of those. */
function byPlace(texts) {
    return [...texts]
        .map(([digest, places]) => [digest, [...places].sort(format/* byBytes */.bg)[0] ?? ''])
        .sort(([one, a], [other, b]) => (0,format/* byBytes */.bg)(a, b) || (0,format/* byBytes */.bg)(one, other));
}
function note({ component, holder, file }, { entries, texts }, clarified) {
    const { kind, name, version, licenseTexts = [] } = component;
    const covered = holder === undefined ? 'unknown' : `that of ${holder}, which holds it`;
    const license = line(clarified[(0,project_names/* normalizeName */.P)(name)] ?? component.license ?? covered);
    const title = line(version === undefined ? name : `${name} ${version}`);
    const key = [(0,project_names/* normalizeName */.P)(name), version ?? '', kind, license, title].join('\0');
    const entry = entries.get(key) ?? { title, license, files: new Set(), texts: new Map() };
    entries.set(key, entry);
    entry.files.add(line(file));
    for (const { path, text } of licenseTexts) {
        const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
        texts.set(digest, text);
        entry.texts.set(digest, [...(entry.texts.get(digest) ?? []), path]);
    }
}
/** With the name of what it is a part of. Parts of the application itself (vendored libraries, crates) are others' too. */
function others(component, own, holder) {
    const mine = component.kind === 'wheel' && (0,project_names/* normalizeName */.P)(component.name) === (0,project_names/* normalizeName */.P)(own);
    const parts = (component.parts ?? []).flatMap(part => others(part, own, component.name));
    return [...(mine ? [] : [[component, holder]]), ...parts];
}
/** One line, whatever a package calls itself. */
function line(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

// EXTERNAL MODULE: ./lib/sbom/cyclonedx.js + 3 modules
var cyclonedx = __webpack_require__(49045);
;// CONCATENATED MODULE: ./lib/sbom/describe.js
/**
 * What is written beside finished files: the SBOM and the notices. Whoever has files and what is inside them can ask for
 * it, be it one machine's run or the job that gathers the files of many.
 */



/** The same files give the same bytes (pure). */
function describeFiles(subject, described, settings) {
    const contents = described.flatMap(({ artifact, contents: inside }) => 
    // An sdist is the project's source, and its license file is the project's own.
    inside === undefined || artifact.format === 'sdist' ? [] : [inside]);
    return [
        ...(settings.sbom
            ? [{ kind: 'sbom', name: (0,names/* sbomName */.HK)(subject), text: (0,cyclonedx/* cyclonedx */.y)(subject, described) }]
            : []),
        ...(settings.notices
            ? [{ kind: 'notices', name: names/* NOTICES */.ku, text: notices(subject, contents, settings.clarified) }]
            : []),
    ];
}


/***/ })

};
