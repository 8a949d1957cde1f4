export const id = 560;
export const ids = [560];
export const modules = {

/***/ 93326:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var scan = __webpack_require__(86849)
var parse = __webpack_require__(25501)

module.exports = function (source) {
  return parse(scan(source))
}


/***/ }),

/***/ 25501:
/***/ ((module) => {



// The ABNF grammar in the spec is totally ambiguous.
//
// This parser follows the operator precedence defined in the
// `Order of Precedence and Parentheses` section.

module.exports = function (tokens) {
  var index = 0

  function hasMore () {
    return index < tokens.length
  }

  function token () {
    return hasMore() ? tokens[index] : null
  }

  function next () {
    if (!hasMore()) {
      throw new Error()
    }
    index++
  }

  function parseOperator (operator) {
    var t = token()
    if (t && t.type === 'OPERATOR' && operator === t.string) {
      next()
      return t.string
    }
  }

  function parseWith () {
    if (parseOperator('WITH')) {
      var t = token()
      if (t && t.type === 'EXCEPTION') {
        next()
        return t.string
      }
      throw new Error('Expected exception after `WITH`')
    }
  }

  function parseLicenseRef () {
    // TODO: Actually, everything is concatenated into one string
    // for backward-compatibility but it could be better to return
    // a nice structure.
    var begin = index
    var string = ''
    var t = token()
    if (t.type === 'DOCUMENTREF') {
      next()
      string += 'DocumentRef-' + t.string + ':'
      if (!parseOperator(':')) {
        throw new Error('Expected `:` after `DocumentRef-...`')
      }
    }
    t = token()
    if (t === null) {
      throw new Error('Unexpected end of input')
    }
    if (t.type === 'LICENSEREF') {
      next()
      string += 'LicenseRef-' + t.string
      var node = { license: string }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
    index = begin
  }

  function parseLicense () {
    var t = token()
    if (t && t.type === 'LICENSE') {
      next()
      var node = { license: t.string }
      if (parseOperator('+')) {
        node.plus = true
      }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
  }

  function parseParenthesizedExpression () {
    var left = parseOperator('(')
    if (!left) {
      return
    }

    var expr = parseExpression()

    if (!parseOperator(')')) {
      throw new Error('Expected `)`')
    }

    return expr
  }

  function parseAtom () {
    return (
      parseParenthesizedExpression() ||
      parseLicenseRef() ||
      parseLicense()
    )
  }

  function makeBinaryOpParser (operator, nextParser) {
    return function parseBinaryOp () {
      var left = nextParser()
      if (!left) {
        return
      }

      if (!parseOperator(operator)) {
        return left
      }

      var right = parseBinaryOp()
      if (!right) {
        throw new Error('Expected expression')
      }
      return {
        left: left,
        conjunction: operator.toLowerCase(),
        right: right
      }
    }
  }

  var parseAnd = makeBinaryOpParser('AND', parseAtom)
  var parseExpression = makeBinaryOpParser('OR', parseAnd)

  var node = parseExpression()
  if (!node || hasMore()) {
    throw new Error('Syntax error')
  }
  return node
}


/***/ }),

/***/ 86849:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var licenses = []
  .concat(__webpack_require__(75204))
  .concat(__webpack_require__(3389))
var exceptions = __webpack_require__(53988)

module.exports = function (source) {
  var index = 0

  function hasMore () {
    return index < source.length
  }

  // `value` can be a regexp or a string.
  // If it is recognized, the matching source string is returned and
  // the index is incremented. Otherwise `undefined` is returned.
  function read (value) {
    if (value instanceof RegExp) {
      var chars = source.slice(index)
      var match = chars.match(value)
      if (match) {
        index += match[0].length
        return match[0]
      }
    } else {
      if (source.indexOf(value, index) === index) {
        index += value.length
        return value
      }
    }
  }

  function skipWhitespace () {
    read(/[ ]*/)
  }

  function operator () {
    var string
    var possibilities = [/^WITH/i, /^AND/i, /^OR/i, '(', ')', ':', '+']
    for (var i = 0; i < possibilities.length; i++) {
      string = read(possibilities[i])
      if (string) {
        break
      }
    }

    if (string === '+' && index > 1 && source[index - 2] === ' ') {
      throw new Error('Space before `+`')
    }

    return string && {
      type: 'OPERATOR',
      string: string.toUpperCase()
    }
  }

  function idstring () {
    return read(/[A-Za-z0-9-.]+/)
  }

  function expectIdstring () {
    var string = idstring()
    if (!string) {
      throw new Error('Expected idstring at offset ' + index)
    }
    return string
  }

  function documentRef () {
    if (read('DocumentRef-')) {
      var string = expectIdstring()
      return { type: 'DOCUMENTREF', string: string }
    }
  }

  function licenseRef () {
    if (read('LicenseRef-')) {
      var string = expectIdstring()
      return { type: 'LICENSEREF', string: string }
    }
  }

  function identifier () {
    var begin = index
    var string = idstring()

    if (licenses.indexOf(string) !== -1) {
      return {
        type: 'LICENSE',
        string: string
      }
    } else if (exceptions.indexOf(string) !== -1) {
      return {
        type: 'EXCEPTION',
        string: string
      }
    }

    index = begin
  }

  // Tries to read the next token. Returns `undefined` if no token is
  // recognized.
  function parseToken () {
    // Ordering matters
    return (
      operator() ||
      documentRef() ||
      licenseRef() ||
      identifier()
    )
  }

  var tokens = []
  while (hasMore()) {
    skipWhitespace()
    if (!hasMore()) {
      break
    }

    var token = parseToken()
    if (!token) {
      throw new Error('Unexpected `' + source[index] +
                      '` at offset ' + index)
    }

    tokens.push(token)
  }
  return tokens
}


/***/ }),

/***/ 43393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leafText),
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/** SPDX license expressions: parsed by the SPDX grammar, written in its own spelling. @see https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/ */

/** Undefined for a text that is not an expression of licenses that SPDX knows, or of `LicenseRef-…`. */
function parseExpression(text) {
    // No license is this long; deeply nested brackets could be.
    if (text.length > MOST)
        return undefined;
    try {
        return spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__(text);
    }
    catch {
        return undefined;
    }
}
const MOST = 2000;
/** `GPL-2.0-only WITH Classpath-exception-2.0`. */
function leafText({ license, plus, exception }) {
    return `${license}${plus ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`;
}


/***/ }),

/***/ 80560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeFiles: () => (/* binding */ describeFiles),
  embedSbom: () => (/* binding */ embedSbom)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var archives_wheel = __webpack_require__(13748);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/sbom/component.js
var sbom_component = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/sbom/license-expression.js
var license_expression = __webpack_require__(43393);
;// CONCATENATED MODULE: ./lib/sbom/cyclonedx.js
/**
 * The SBOM of a release: CycloneDX 1.6 JSON (pure). Every component is once in a flat list; the dependency graph says
 * which file contains it, and `evidence.occurrences` where. The same contents give the same bytes: no serial number,
 * sorted lists, the time of the source. @see https://cyclonedx.org/docs/1.6/json/
 */




/** A stated license as CycloneDX writes it: an identifier, an expression, or a name for a text that SPDX does not know. */
function licenseChoice(license) {
    const expression = (0,license_expression/* parseExpression */.Y)(license);
    if (expression === undefined)
        return [{ license: { name: license, acknowledgement: 'declared' } }];
    const single = !('left' in expression) && !expression.plus && expression.exception === undefined;
    if (single && !/^(?:DocumentRef-|LicenseRef-)/.test(expression.license))
        return [{ license: { id: expression.license, acknowledgement: 'declared' } }];
    return [{ expression: license, acknowledgement: 'declared' }];
}
/** Every component of a file, parts right after what contains them. */
function flatten(contents, file) {
    const visit = (component, holder, parent) => {
        const place = join(holder, component.path ?? '');
        const ref = refOf(component);
        const placed = { component, ref, file, place, ...(parent !== undefined && { parent }) };
        return [placed, ...(component.parts ?? []).flatMap(part => visit(part, place, ref))];
    };
    return (contents?.components ?? []).flatMap(component => visit(component, ''));
}
/** Identifies a component and its bytes; where it has no digest, its name and where it is. */
function refOf(component) {
    const { kind, name, version, sha256, path } = component;
    const purl = (0,sbom_component/* purlOf */.VA)(component);
    const what = purl ?? `${kind}:${name}${version === undefined ? '' : `@${version}`}`;
    if (sha256 !== undefined)
        return `${what}#${sha256}`;
    return purl === undefined ? `${what}#${path ?? ''}` : what;
}
function join(holder, path) {
    return holder === '' || path === '' ? `${holder}${path}` : `${holder}/${path}`;
}
/** The dependency graph: Requires-Dist inside each file, and which component contains which. */
function createEdges() {
    const edges = new Map();
    const add = (from, ...to) => {
        const known = edges.get(from) ?? new Set();
        edges.set(from, known);
        for (const one of to) {
            if (one !== from)
                known.add(one);
            if (!edges.has(one))
                edges.set(one, new Set());
        }
    };
    return {
        add,
        /** The edges of one file: from the file to what nothing in it needs, and from there on. */
        bundle(ref, contents, placed) {
            add(ref);
            const own = new Map();
            for (const [from, to] of needed(contents, placed)) {
                own.set(from, (own.get(from) ?? new Set()).add(to));
                add(from, to);
            }
            for (const one of placed)
                add(one.ref);
            for (const parent of new Set(placed.map(one => one.parent ?? ref))) {
                const inside = placed.filter(one => (one.parent ?? ref) === parent).map(one => one.ref);
                add(parent, ...entrances(inside, own));
            }
        },
        /** As CycloneDX writes them, sorted. */
        list: () => [...edges]
            .sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b))
            .map(([ref, to]) => (to.size === 0 ? { ref } : { ref, dependsOn: [...to].sort(format/* byBytes */.bg) })),
    };
}
/** The fewest of `refs` that reach all of them: those that none of the others needs, and one of each circle. */
function entrances(refs, edges) {
    const inside = [...new Set(refs)].sort(format/* byBytes */.bg);
    const needed = new Set(inside.flatMap(ref => [...(edges.get(ref) ?? [])].filter(to => to !== ref)));
    const chosen = inside.filter(ref => !needed.has(ref));
    const reached = new Set();
    for (const from of [...chosen, ...inside]) {
        if (reached.has(from))
            continue;
        if (!chosen.includes(from))
            chosen.push(from);
        const open = [from];
        for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
            if (reached.has(ref))
                continue;
            reached.add(ref);
            open.push(...(edges.get(ref) ?? []));
        }
    }
    return chosen;
}
function needed(contents, placed) {
    const wheels = new Map();
    const others = new Map();
    for (const { component, ref } of placed) {
        const names = component.kind === 'wheel' ? wheels : others;
        const keys = component.kind === 'wheel' ? [(0,paths/* normalizeName */.Pc)(component.name)] : [component.name, plain(component.purl)];
        for (const key of keys)
            if (key !== undefined)
                names.set(key, [...(names.get(key) ?? []), ref]);
    }
    const extras = extrasAsked(contents, placed);
    return placed.flatMap(({ component, ref }) => {
        const { kind, name, requires = [] } = component;
        const found = kind === 'wheel'
            ? requires.flatMap(line => {
                const requirement = (0,sbom_component/* requirementOf */.h2)(line);
                if (requirement === undefined || !isNeeded(requirement, extras.get((0,paths/* normalizeName */.Pc)(name))))
                    return [];
                return wheels.get(requirement.name) ?? [];
            })
            : requires.flatMap(need => others.get(plain(need) ?? need) ?? []);
        return found.map((to) => [ref, to]);
    });
}
function plain(purl) {
    return purl === undefined ? undefined : (0,sbom_component/* parsePurl */.$l)(purl)?.plain;
}
/** Extras by normalised name: those that the file itself and the wheels in it ask for. */
function extrasAsked(contents, placed) {
    const asked = new Map();
    const wheels = placed.filter(({ component }) => component.kind === 'wheel');
    const lines = [...(contents?.requires ?? []), ...wheels.flatMap(({ component }) => component.requires ?? [])];
    for (const line of lines) {
        const { name, extras = [] } = (0,sbom_component/* requirementOf */.h2)(line) ?? {};
        if (name === undefined)
            continue;
        asked.set(name, new Set([...(asked.get(name) ?? []), ...extras]));
    }
    return asked;
}
/** Markers of the machine are not evaluated: the contents were chosen by them. */
function isNeeded({ marker }, extras) {
    const named = [...marker.matchAll(/\bextra\s*==\s*["']([^"']+)["']/g)].map(match => (0,paths/* normalizeName */.Pc)(match[1] ?? ''));
    return named.length === 0 || named.some(extra => extras?.has(extra) === true);
}
const TYPES = {
    wheel: 'library',
    crate: 'library',
    library: 'library',
    interpreter: 'platform',
    tool: 'application',
    image: 'container',
    file: 'file',
};
/** The text of the SBOM. */
function cyclonedx(subject, described) {
    const { name, version, commit, epoch, toolVersion } = subject;
    const purl = (0,sbom_component/* purlOf */.VA)({ kind: 'wheel', name, version });
    const root = purl;
    const edges = createEdges();
    const components = new Map();
    const locations = new Map();
    edges.add(root);
    for (const { artifact, contents } of described) {
        const placed = flatten(contents, artifact.file);
        // A wheel or an sdist is itself the one component in it.
        const itself = placed.find(one => one.place === '' && (one.component.sha256 ?? '') === artifact.sha256);
        const ref = itself?.ref ?? `file:${artifact.file}#${artifact.sha256}`;
        if (itself === undefined)
            components.set(ref, artifactEntry(artifact, ref, version));
        edges.add(root, ref);
        for (const one of placed)
            locations.set(one.ref, [...(locations.get(one.ref) ?? []), one]);
        edges.bundle(ref, contents, placed);
    }
    for (const [ref, placed] of locations)
        components.set(ref, componentEntry(ref, placed));
    // A wheel that describes itself is the subject, and not also a component.
    const { licenses, properties = [] } = components.get(root) ?? {};
    components.delete(root);
    const about = [
        ...(commit !== undefined ? [{ name: 'package-python:commit', value: commit }] : []),
        ...properties,
    ];
    const opaque = described.filter(({ contents }) => contents === undefined).map(({ artifact }) => artifact);
    const bom = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: {
            timestamp: new Date(epoch * 1000).toISOString().replace('.000Z', 'Z'),
            // Read from finished files (CycloneDX 1.6, `lifecycles`).
            lifecycles: [{ phase: 'post-build' }],
            tools: { components: [{ type: 'application', name: 'package-python', version: toolVersion }] },
            component: {
                type: 'application',
                'bom-ref': root,
                name,
                version,
                ...(licenses !== undefined && { licenses }),
                purl,
                ...(about.length > 0 && { properties: about }),
            },
        },
        components: [...components].sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b)).map(([, entry]) => entry),
        dependencies: edges.list(),
        ...(opaque.length > 0 && {
            compositions: [
                {
                    aggregate: 'unknown',
                    assemblies: opaque.map(({ file, sha256 }) => `file:${file}#${sha256}`).sort(format/* byBytes */.bg),
                },
            ],
        }),
    };
    return `${JSON.stringify(bom, null, 2)}\n`;
}
function artifactEntry(artifact, ref, version) {
    const { file, format, sha256, targets, pythons } = artifact;
    const values = [
        ['format', format],
        ...pythons.map(python => ['python', python]),
        ...targets.map(target => ['target', target]),
    ];
    return {
        type: 'application',
        'bom-ref': ref,
        name: file,
        version,
        hashes: [{ alg: 'SHA-256', content: sha256 }],
        properties: values.map(([name, value]) => ({ name: `package-python:${name}`, value })),
    };
}
/** One component, however often it was found; what only one occurrence states is true of all. */
function componentEntry(ref, placed) {
    // The order in which they were found must not matter.
    const key = ({ file, place, component }) => JSON.stringify([file, place, component]);
    const all = [...placed].sort((a, b) => (0,format/* byBytes */.bg)(key(a), key(b))).map(({ component }) => component);
    const [first] = all;
    const { kind, name, version, sha256 } = first;
    const purl = (0,sbom_component/* purlOf */.VA)(first);
    const licenses = all.flatMap(({ license }) => (license === undefined ? [] : [license])).sort(format/* byBytes */.bg);
    const locations = [...new Set(placed.flatMap(one => (one.place === '' ? [] : [`${one.file}!/${one.place}`])))];
    const requires = placed.some(one => one.place === '') ? (first.requires ?? []) : [];
    const origin = all.flatMap(one => one.origin ?? [])[0];
    const source = all.flatMap(one => one.source ?? [])[0];
    const from = all.flatMap(one => one.from ?? [])[0];
    const properties = [
        ...(origin !== undefined ? [{ name: 'package-python:origin', value: origin }] : []),
        ...(from !== undefined ? [{ name: 'package-python:source', value: from }] : []),
        ...[...requires].sort(format/* byBytes */.bg).map(value => ({ name: 'package-python:requires-dist', value })),
    ];
    const evidence = {
        ...(first.guessed && { identity: [guess(name)] }),
        ...(locations.length > 0 && { occurrences: locations.sort(format/* byBytes */.bg).map(location => ({ location })) }),
    };
    return {
        type: TYPES[kind],
        'bom-ref': ref,
        name,
        ...(version !== undefined && { version }),
        ...(sha256 !== undefined && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
        ...(licenses[0] !== undefined && { licenses: licenseChoice(licenses[0]) }),
        ...(purl !== undefined && { purl }),
        ...(source !== undefined && { externalReferences: [sourceReference(source)] }),
        ...(Object.keys(evidence).length > 0 && { evidence }),
        ...(properties.length > 0 && { properties }),
    };
}
/** What a wheel was built from: the source that its author distributes (CycloneDX 1.6, `externalReferences`). */
function sourceReference({ kind, url, sha256 }) {
    const comment = 'The wheel was built from this source, on the machine that made the release.';
    if (kind === 'git')
        return { type: 'vcs', url, comment };
    return {
        type: 'source-distribution',
        url,
        comment,
        ...(sha256 !== undefined && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    };
}
/** The name comes from a file name, which is weak evidence (CycloneDX 1.6, `evidence.identity`). */
function guess(value) {
    return { field: 'name', confidence: 0.5, methods: [{ technique: 'filename', confidence: 0.5, value }] };
}

// EXTERNAL MODULE: ./lib/sbom/notices.js
var notices = __webpack_require__(26868);
// EXTERNAL MODULE: ./lib/sbom/wheel.js + 1 modules
var sbom_wheel = __webpack_require__(40820);
;// CONCATENATED MODULE: ./lib/sbom/write.js
/** Writes what is inside finished files: the SBOM and the notices beside them, and the SBOM in a wheel (PEP 770). */









/**
 * The same files give the same bytes (pure).
 * @param settings which of the two are wanted; `clarified`: licenses that the user stated, by normalised name
 */
function describeFiles(subject, described, settings) {
    const contents = described.flatMap(({ artifact, contents: inside }) => 
    // An sdist is the project's source, and its license file is the project's own.
    inside === undefined || artifact.format === 'sdist' ? [] : [inside]);
    return [
        ...(settings.sbom ? [{ kind: 'sbom', name: (0,sbom_component/* sbomName */.HK)(subject), text: cyclonedx(subject, described) }] : []),
        ...(settings.notices
            ? [{ kind: 'notices', name: sbom_component/* NOTICES */.ku, text: (0,notices/* notices */.o)(subject, contents, settings.clarified) }]
            : []),
    ];
}
/**
 * Adds an SBOM to a wheel of our own, beside those that auditwheel or maturin added, whose components it includes. Every
 * other member is copied unchanged; the result depends on the wheel and `making` alone.
 * @param output absolute path of the new wheel, which must have the old one's name
 * @throws PackagingError `check/content` for a damaged wheel
 */
async function embedSbom(wheel, output, making) {
    await (0,zip_reader/* withZip */.o)(wheel, async (zip) => {
        const { distInfo, tags, name, version } = await (0,archives_wheel/* wheelContent */.DT)(zip);
        const [pythons, targets] = [0, 2].map(part => [...new Set(tags.map(tag => tag.split('-')[part] ?? ''))]);
        // A wheel cannot contain its own digest.
        const component = await (0,sbom_wheel/* wheelOf */.J_)(zip, undefined);
        const file = external_node_path_.basename(wheel);
        const artifact = { file, format: 'wheel', sha256: '', targets: targets ?? [], pythons: pythons ?? [] };
        const subject = { ...making, name, version };
        const text = cyclonedx(subject, [{ artifact, contents: { file, components: [component] } }]);
        const place = `${distInfo}/sboms/${sbom_component/* EMBEDDED */.zw}`;
        const record = `${distInfo}/RECORD`;
        const replaced = new Set([place, ...['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`)]);
        const members = new Map(zip.entries.flatMap(member => (replaced.has(member.name) ? [] : [[member.name, { zip, member }]])));
        const lines = (await zip.read(record)).toString('utf8').split(/\r?\n/);
        const unchanged = lines.filter(line => line !== '' && ![...replaced].some(name => line.startsWith(`${name},`)));
        members.set(place, Buffer.from(text));
        members.set(record, Buffer.from(`${[...unchanged, recordLine(place, text), `${record},,`].join('\n')}\n`));
        await (0,zip_writer/* writeStoredZip */.iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
    });
}
function recordLine(name, text) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url');
    return `${name},sha256=${digest},${Buffer.byteLength(text)}`;
}


/***/ }),

/***/ 53988:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 3389:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 75204:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
