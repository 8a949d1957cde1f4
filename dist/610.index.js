export const id = 610;
export const ids = [610];
export const modules = {

/***/ 50610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditRun: () => (/* binding */ auditRun)
});

// EXTERNAL MODULE: ./lib/audit/audit.js + 3 modules
var audit = __webpack_require__(45926);
// EXTERNAL MODULE: ./lib/audit/downloader.js
var audit_downloader = __webpack_require__(25452);
// EXTERNAL MODULE: ./lib/audit/index-json.js
var index_json = __webpack_require__(80194);
// EXTERNAL MODULE: ./lib/audit/osv.js + 1 modules
var osv = __webpack_require__(22622);
// EXTERNAL MODULE: ./lib/dependencies/requirement.js
var requirement = __webpack_require__(69594);
// EXTERNAL MODULE: ./lib/describe/purl.js
var describe_purl = __webpack_require__(77348);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/audit/subjects.js
/** What is asked about: the components of finished files (pure). */




/**
 * Every component once, sorted, without the application itself: of what is being released nothing can be known yet, and
 * its name may be nobody's business. What has no version or no package URL is a subject too, with the URL `pkg:generic/…`.
 * @param own name of the application
 */
function subjectsOf(bundles, own) {
    const found = new Map();
    const brought = broughtBy(bundles, own);
    for (const { file, components } of bundles)
        for (const [component, holder] of components.flatMap(one => subjects_all(one))) {
            const { kind, name, version } = component;
            const normal = (0,names/* normalizeName */.P)(name);
            if (kind === 'wheel' && normal === (0,names/* normalizeName */.P)(own))
                continue;
            if (kind === 'file')
                continue;
            const parsed = (0,describe_purl/* parsePurl */.$)((0,describe_purl/* purlOf */.V)(component) ?? '');
            const sure = parsed?.version !== undefined && component.guessed !== true;
            const purl = sure ? parsed.plain : `pkg:generic/${encodeURIComponent(name)}`;
            const before = found.get(`${purl} ${version}`);
            const origin = component.origin === 'project' ? 'private' : (component.origin ?? 'index');
            const files = [...new Set([...(before?.files ?? []), file])].sort(format/* byBytes */.bg);
            found.set(`${purl} ${version}`, {
                name,
                version: version ?? '',
                purl,
                files,
                origin,
                broughtBy: holder !== undefined ? [holder] : (brought.get(normal) ?? []),
            });
        }
    return [...found].sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b)).map(([, subject]) => subject);
}
/** With the name of what it is a part of. */
function subjects_all(component, holder) {
    return [[component, holder], ...(component.parts ?? []).flatMap(part => subjects_all(part, component.name))];
}
/** Who requires whom, by normalised name; what the application requires itself is brought by nobody. */
function broughtBy(bundles, own) {
    const brought = new Map();
    const direct = new Set();
    for (const component of bundles.flatMap(({ components }) => components)) {
        const mine = (0,names/* normalizeName */.P)(component.name) === (0,names/* normalizeName */.P)(own);
        for (const line of component.kind === 'wheel' ? (component.requires ?? []) : []) {
            const name = requiredName(line);
            if (name === undefined)
                continue;
            if (mine)
                direct.add(name);
            else
                brought.set(name, (brought.get(name) ?? new Set()).add(component.name));
        }
    }
    const indirect = [...brought].filter(([name]) => !direct.has(name));
    return new Map(indirect.map(([name, by]) => [name, [...by].sort(format/* byBytes */.bg)]));
}
function requiredName(line) {
    try {
        return (0,requirement/* parseRequirement */.p)(line).name;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/package/proofs/audit.js
/** Asks about what this run has made; bounded in time, so that a laptop without a network loses a moment and no more. */





/** Never fails: what could not be found out is unknown. */
async function auditRun({ host, configuration, downloader }, described, { name }, dependencies) {
    const { auditIgnore } = configuration.options;
    return (0,audit/* audit */.s)({
        subjects: subjectsOf(described.flatMap(({ contents }) => contents ?? []), name),
        osv: (0,osv/* osvAddress */.Ln)(host.env),
        index: (0,index_json/* jsonBase */.J)(host.env, dependencies?.indexes),
        ignore: auditIgnore,
        ask: (0,audit_downloader/* askWithin */.t)(downloader, host.env),
        now: new Date(),
    });
}


/***/ })

};
