export const id = 3346;
export const ids = [3346];
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

/***/ 43346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeImages: () => (/* binding */ makeImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/elf-headers.js
var elf_headers = __webpack_require__(93237);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var archives_wheel = __webpack_require__(13748);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var core_version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/oci/documents.js
var documents = __webpack_require__(65091);
// EXTERNAL MODULE: ./lib/oci/image.js
var oci_image = __webpack_require__(5148);
// EXTERNAL MODULE: ./lib/oci/layout.js
var oci_layout = __webpack_require__(78859);
// EXTERNAL MODULE: ./lib/oci/unpack.js
var unpack = __webpack_require__(71339);
;// CONCATENATED MODULE: ./lib/oci/base.js
/** The image to build on: an OCI layout on this machine, pinned by its digest. */







/**
 * @param workspace what a relative path is relative to @param into absolute path of an empty folder, to unpack a `.tar`
 * @throws PackagingError `input/path`, `input/conflict` for a digest or a platform that is not there and a compression that is not
 * read, `check/content`
 */
async function openBase(named, platform, workspace, into) {
    const file = external_node_path_.resolve(workspace, named.path);
    if ((await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
        throw new errors/* PackagingError */.yr('input/path', {
            message: `image-base '${named.path}' does not exist.`,
            fix: `Name an OCI layout on this machine; images are not downloaded from a registry. One that is there already can be fetched with: skopeo copy --all docker://NAME@${named.digest} oci:FOLDER`,
        });
    const layout = await (0,oci_layout/* openLayout */.B9)(file, into);
    const descriptor = await (0,oci_image/* descriptorWith */.U)(layout, named.digest);
    if (descriptor === undefined)
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: `image-base '${named.path}' has no image with the digest ${named.digest}.`,
            fix: 'Write the digest of an image or an index in it; `skopeo inspect --raw oci:FOLDER | sha256sum` shows one.',
        });
    const images = await (0,oci_image/* imagesOf */.I)(layout, [descriptor]);
    const architecture = (0,documents/* architectureOf */.NJ)(platform);
    const image = images.find(one => one.os === 'linux' && one.architecture === architecture);
    if (image === undefined)
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: `image-base '${named.path}' has no image for ${platform.name}.`,
            fix: `Take a base that has one (it has ${images.map(({ os, architecture: of }) => `${os}/${of}`).join(', ') || 'none'}), or leave ${platform.name} out of platforms.`,
        });
    const unread = image.layers.find(layer => !(0,unpack/* isReadLayer */.uv)(layer));
    if (unread !== undefined)
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: `image-base '${named.path}' has a layer of type ${unread.mediaType}, and only tar and gzip are read.`,
            fix: 'Copy the base with layers of gzip, and name the digest that it then has: skopeo copy --all --dest-compress-format gzip SOURCE oci:FOLDER',
        });
    return { layout, image, digest: named.digest };
}

// EXTERNAL MODULE: ./lib/sbom/license-expression.js
var license_expression = __webpack_require__(43393);
;// CONCATENATED MODULE: ./lib/oci/labels.js


const PREFIX = 'org.opencontainers.image.';
/** Words of a Project-URL's label, in the order of preference. @see https://packaging.python.org/en/latest/specifications/well-known-project-urls/ */
const SOURCE = ['source', 'repository', 'sourcecode', 'github'];
const PAGE = ['homepage'];
const DOCUMENTATION = ['documentation', 'docs'];
/** @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys */
function imageLabels(metadata, { epoch, revision, base }) {
    const urls = metadata.all('Project-URL').flatMap(line => {
        const [, label = '', url = ''] = /^([^,]*),\s*(\S+)\s*$/.exec(line) ?? [];
        return url === '' ? [] : [{ label: label.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), url }];
    });
    const url = (words) => words.map(word => urls.find(({ label }) => label === word)?.url).find(found => found !== undefined);
    const license = metadata.one('License-Expression') ?? metadata.one('License');
    const authors = [...metadata.all('Author'), ...metadata.all('Author-email')].join(', ');
    const labels = {
        title: metadata.one('Name'),
        version: metadata.one('Version'),
        description: metadata.one('Summary'),
        // Only an expression is allowed there, and older metadata may hold a whole text.
        licenses: license !== undefined && (0,license_expression/* parseExpression */.Y)(license) ? license : undefined,
        authors,
        url: url(PAGE) ?? metadata.one('Home-page'),
        source: url(SOURCE),
        documentation: url(DOCUMENTATION),
        created: (0,documents/* isoTime */.Ly)(epoch),
        revision,
        'base.digest': base,
    };
    return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => (value ? [[`${PREFIX}${name}`, value]] : [])));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/archives/pieces.js
var pieces = __webpack_require__(30720);
// EXTERNAL MODULE: ./lib/archives/tar-writer.js
var tar_writer = __webpack_require__(6890);
;// CONCATENATED MODULE: ./lib/oci/layers.js
/** Packs files as one layer of an image: a tar that depends on names, modes and contents alone, as gzip. */











/** Members by name, with every folder above them: root's, which all may read and nobody else may write. */
function withFolders(members) {
    const byName = new Map(members.map(member => [member.name, member]));
    for (const { name } of members)
        for (let at = name.indexOf('/'); at >= 0 && at < name.length - 1; at = name.indexOf('/', at + 1)) {
            const folder = name.slice(0, at + 1);
            if (!byName.has(folder))
                byName.set(folder, { name: folder, mode: 0o755 });
        }
    return [...byName.values()].sort((a, b) => (0,format/* byBytes */.bg)(a.name, b.name));
}
/**
 * Writes a layer into `blobs` under its digest.
 * @param blobs absolute path of a folder that exists @throws what the file system throws
 */
async function writeLayer(blobs, title, members) {
    const unfinished = external_node_path_.join(blobs, `layer-${(0,external_node_crypto_.createHash)('sha256').update(title).digest('hex').slice(0, 16)}`);
    const [plain, packed] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha256')];
    let size = 0;
    await (0,external_node_stream_promises_.pipeline)(async function* () {
        for await (const piece of (0,pieces/* inPieces */.xE)((0,tar_writer/* tarOf */.$t)(withFolders(members)))) {
            plain.update(piece);
            yield piece;
        }
    }, (0,external_node_zlib_.createGzip)({ level: 6 }), tar_writer/* anySystem */.qs, async function* (source) {
        for await (const piece of source) {
            packed.update(piece);
            size += piece.length;
            yield piece;
        }
    }, new external_node_stream_.PassThrough(), (0,external_node_fs_.createWriteStream)(unfinished));
    const hex = packed.digest('hex');
    await (0,promises_.rename)(unfinished, external_node_path_.join(blobs, hex));
    return {
        descriptor: { mediaType: documents/* MEDIA */.Rn.layer, digest: `sha256:${hex}`, size },
        diffId: `sha256:${plain.digest('hex')}`,
        title,
    };
}

// EXTERNAL MODULE: ./lib/archives/tar-reader.js
var tar_reader = __webpack_require__(97498);
// EXTERNAL MODULE: ./lib/archives/trust.js
var trust = __webpack_require__(88525);
;// CONCATENATED MODULE: ./lib/oci/verify.js
/** Reads a finished image back: its digests, what its configuration says, and who may write what in its layers. */







const SET_ID = 0o6000;
const STICKY = 0o1000;
const OTHERS_WRITE = 0o022;
/**
 * @param own how many layers, the last ones of each image, are not of the base
 * @throws PackagingError `check/content` for the first thing that is wrong
 */
async function verifyImages(layout, own) {
    const images = await (0,oci_image/* imagesOf */.I)(layout, await (0,oci_layout/* rootDescriptors */.nf)(layout));
    const privileged = new Set();
    const read = new Set();
    for (const image of images) {
        refuseSettings(layout, image);
        const names = new Set();
        for (const [index, layer] of image.layers.entries()) {
            const ours = index >= image.layers.length - own;
            const key = `${layer.digest} ${image.diffIds[index]} ${ours}`;
            // Images of several platforms may share layers; the own ones are read again for the names in them.
            if (read.has(key) && !ours)
                continue;
            read.add(key);
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const source = await (0,unpack/* layerTar */.vF)(layout, layer);
            const watched = async function* () {
                for await (const piece of source) {
                    hash.update(piece);
                    yield piece;
                }
            };
            for await (const entry of (0,tar_reader/* readTar */.sB)(watched(), layout.source)) {
                if (ours) {
                    const wrong = wrongWith(entry);
                    if (wrong !== undefined)
                        throw (0,trust/* contentError */.GQ)(layout.source, `/${entry.name} in a layer ${wrong}`);
                    names.add(`/${entry.name}`);
                }
                else if (entry.kind === 'file' && (entry.mode & SET_ID) !== 0)
                    privileged.add(`/${entry.name}`);
            }
            if (`sha256:${hash.digest('hex')}` !== image.diffIds[index])
                throw (0,trust/* contentError */.GQ)(layout.source, `the layer ${layer.digest} is not the one that the configuration names`);
        }
        const [program = ''] = image.settings.entryPoint;
        if (!names.has(program))
            throw (0,trust/* contentError */.GQ)(layout.source, `it starts ${program}, which is in no layer of it`);
    }
    return { images, privileged: [...privileged] };
}
/** Why a member must not be in a layer of ours; undefined when it may (pure). */
function wrongWith(entry) {
    const { name, kind, mode } = entry;
    const home = `/${name}` === `${documents/* HOME */.yZ}/`;
    if (name.startsWith('/') || name.split('/').includes('..'))
        return 'leads out of it';
    if (kind === 'device' || kind === 'hardlink')
        return `is a ${kind}`;
    if ((mode & SET_ID) !== 0)
        return 'has the rights of another user (set-user-ID)';
    if (!entry.owner.startsWith(home ? `${documents/* USER */.m3}:${documents/* USER */.m3} ` : '0:0 '))
        return `belongs to ${entry.owner.trim()}`;
    if (kind !== 'symlink' && (mode & OTHERS_WRITE) !== 0 && !(kind === 'folder' && (mode & STICKY) !== 0))
        return 'can be written by everyone';
    return undefined;
}
function refuseSettings({ source }, { settings, config }) {
    if (settings.user !== `${documents/* USER */.m3}:${documents/* USER */.m3}`)
        throw (0,trust/* contentError */.GQ)(source, `the configuration ${config.digest} runs it as '${settings.user}'`);
    if (settings.workingDir !== documents/* HOME */.yZ)
        throw (0,trust/* contentError */.GQ)(source, `the configuration ${config.digest} starts in ${settings.workingDir}`);
}

// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/inspect.js
var inspect = __webpack_require__(49945);
// EXTERNAL MODULE: ./lib/executables/member.js
var member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/signing.js
var signing = __webpack_require__(77922);
// EXTERNAL MODULE: ./lib/archives/native-headers.js + 2 modules
var native_headers = __webpack_require__(39084);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
;// CONCATENATED MODULE: ./lib/executables/bytecode.js
/** Compiles the modules of an application beforehand. */



/**
 * Compiles these modules to bytecode that is used without a look at its source (PEP 552), by one process in this order, so
 * that the same modules give the same bytes. A file that is not valid Python, such as a template, stays source.
 * @param root absolute path of the folder that is `/` when they run @param files absolute paths
 * @throws PackagingError `build/tool-failed`
 */
async function compileModules(runner, interpreter, root, files) {
    if (files.length === 0)
        return;
    const list = `${root}.modules`;
    await (0,promises_.writeFile)(list, files.map(file => `${file}\n`).join(''));
    const finished = await runner.finish({
        label: 'compile modules to bytecode',
        // Bytecode of a minor version is the same for every machine.
        tool: interpreter.path,
        args: [
            ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '--invalidation-mode', 'unchecked-hash'],
            ...['-s', root, '-p', '/', '-i', list],
        ],
        // Python searches the working folder for compileall first.
        cwd: external_node_path_.dirname(root),
        env: { PYTHONHASHSEED: '0' },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // 1: some files are not valid.
    if (finished.code === 0 || finished.code === 1)
        return;
    throw new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${interpreter.path} cannot compile the application's modules.`,
        fix: 'See its last lines.',
        detail: finished.tail,
    });
}

// EXTERNAL MODULE: ./lib/executables/pyo3/contents.js
var contents = __webpack_require__(5269);
// EXTERNAL MODULE: ./lib/executables/pyo3/libraries.js
var libraries = __webpack_require__(72344);
// EXTERNAL MODULE: ./lib/executables/pyo3/machine.js
var machine = __webpack_require__(6598);
// EXTERNAL MODULE: ./lib/executables/pyo3/python.js
var python = __webpack_require__(14965);
// EXTERNAL MODULE: ./lib/executables/start-code.js
var start_code = __webpack_require__(82499);
;// CONCATENATED MODULE: ./lib/executables/oci/root.js
/** The files of an image for one platform, in a folder that stands for its `/`: CPython, wheels, scripts and a system. */
















/** Where CPython, dependencies and application are in the image: one installation, which layers share. */
const root_PREFIX = '/opt/python';
/** @throws PackagingError(s) as `choosePython` and `installWheels`; `input/conflict`, `build/tool-failed` */
async function makeRoot(request) {
    const { context, target, wheels, interpreter, dir, say } = request;
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `To compile the modules of a container image, a Python ${(0,versions/* formatPython */.AR)(target.python)} of this machine is needed, and there is none.`,
            fix: `Install Python ${(0,versions/* formatPython */.AR)(target.python)}.`,
        });
    const root = external_node_path_.join(dir, 'image');
    const opt = external_node_path_.join(root, 'opt');
    const layout = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    await (0,promises_.mkdir)(opt, { recursive: true });
    const { parts, warning } = await (0,python/* choosePython */.Ik)(request);
    say(`${target.platform.name}: Python ${parts.version} of ${parts.source}`);
    const installed = await (0,libraries/* installWheels */.Un)(opt, layout, wheels);
    await (0,python/* writePython */.oc)(opt, parts, layout, installed.tkinter);
    await addProgram(external_node_path_.dirname(external_node_path_.dirname(parts.stdlib)), opt, layout);
    const scripts = await addScripts(request, opt, layout);
    const own = (0,paths/* normalizeName */.Pc)(request.application.name);
    const partOf = (name) => ((0,paths/* normalizeName */.Pc)(name) === own ? 'application' : 'dependencies');
    const files = new Map();
    const origin = (name) => {
        const wheel = installed.origins.get(name) ?? installed.origins.get(sourceOf(name));
        if (wheel?.kind === 'wheel')
            return { origin: wheel, part: partOf(wheel.package) };
        const script = scripts.get(name);
        const [program = '', version = ''] = (0,core_version.programVersion)().split(' ');
        if (script !== undefined)
            return { origin: { kind: 'tool', package: program, version }, part: partOf(script) };
        return { origin: { kind: 'interpreter', version: parts.version }, part: 'python' };
    };
    const record = async () => {
        for await (const { name, file, link } of (0,host_files/* walk */.GG)(opt, '', true))
            if (file !== undefined || link !== undefined)
                files.set(`opt/${name}`, origin(name));
    };
    await record();
    const { hints, toldLibrary } = await dropMachinePaths(root, files, layout);
    for (const part of ['python', 'dependencies', 'application']) {
        const modules = [...files].filter(([name, of]) => of.part === part && name.endsWith('.py')).map(([name]) => name);
        await compileModules(context.runner, interpreter, root, modules.sort().map(name => external_node_path_.join(root, name)));
    }
    await record();
    return {
        root,
        files,
        entryPoint: entryPointOf(request, layout),
        toldLibrary,
        hints: [...hints, external_node_path_.dirname(parts.library)],
        texts: await (0,contents/* pythonTexts */.VQ)(parts),
        warnings: [
            ...(warning === undefined ? [] : [warning]),
            ...(installed.replaced.length === 0
                ? []
                : [`two wheels bring ${installed.replaced.slice(0, 5).join(', ')}: the later one stays`]),
        ],
    };
}
/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name) {
    return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py');
}
/** `python3.12` and its other names. @param prefix absolute path of the installation it is from */
async function addProgram(prefix, opt, { interpreter, scripts }) {
    const file = external_node_path_.join(prefix, 'bin', interpreter);
    if (!(await (0,paths/* isFile */.fo)(file)))
        throw new errors/* PackagingError */.yr('interpreter/not-embeddable', {
            message: `${prefix} has no bin/${interpreter} to put into an image.`,
            fix: 'Name the folder, or the archive, of a standalone Python (install_only) with executable-python.',
        });
    const bin = external_node_path_.join(opt, scripts);
    await (0,promises_.mkdir)(bin, { recursive: true });
    await (0,promises_.copyFile)(file, external_node_path_.join(bin, interpreter));
    await (0,promises_.chmod)(external_node_path_.join(bin, interpreter), 0o755);
    for (const name of ['python3', 'python'])
        await (0,promises_.symlink)(interpreter, external_node_path_.join(bin, name));
}
/**
 * Writes the console scripts of every wheel, as an installer does, and lets scripts of wheels start this Python.
 * @returns the wheel's name, by path under `opt` @throws PackagingError `input/conflict` for a program with a name of CPython's
 */
async function addScripts({ wheels, application, start, program }, opt, layout) {
    const written = new Map();
    const line = `#!${root_PREFIX}/bin/${layout.interpreter}\n`;
    const taken = [layout.interpreter, 'python3', 'python'];
    const write = async (name, wheel, entryPoint) => {
        const place = `${layout.scripts}/${name}`;
        await (0,promises_.writeFile)(external_node_path_.join(opt, place), line + (0,start_code/* startCode */.KH)(entryPoint), { mode: 0o755 });
        written.set(place, wheel);
    };
    for (const { path: file } of wheels) {
        const { name: wheel, scripts, scriptFiles } = await (0,archives_wheel/* readWheel */.ag)(file);
        for (const script of scripts)
            if (!taken.includes(script.name))
                await write(script.name, wheel, functionOf(script));
        for (const name of scriptFiles)
            await rewriteFirstLine(external_node_path_.join(opt, layout.scripts, name), line);
    }
    const { entryPoint } = start;
    const several = (0,commands/* commandsOf */.Kf)(entryPoint);
    const programs = several.length > 0 ? several : [{ name: scriptOf(entryPoint) ?? program, entryPoint }];
    for (const { name, entryPoint: started } of programs) {
        // The module of a single entry point is started by Python itself.
        if (started.kind !== 'function' && (several.length === 0 || started.kind !== 'module'))
            continue;
        if (taken.includes(name))
            throw new errors/* PackagingError */.yr('input/conflict', {
                message: `The program of a container image cannot be called ${name}: that name is CPython's own.`,
                fix: 'Choose another script with entry-point.',
            });
        if (!written.has(`${layout.scripts}/${name}`))
            await write(name, application.name, started);
    }
    return written;
}
function scriptOf(entryPoint) {
    return entryPoint.kind === 'function' ? entryPoint.script : undefined;
}
function functionOf({ name, module, attribute, gui, extras }) {
    return { kind: 'function', module, attribute, script: name, gui, extras };
}
/** `#!python` stands for the Python of the installation (the wheel format's rule for scripts). */
async function rewriteFirstLine(file, line) {
    const bytes = await (0,promises_.readFile)(file);
    const end = bytes.indexOf('\n');
    if (end === -1 || !/^#!pythonw?(?=\s|$)/.test(bytes.toString('latin1', 0, end)))
        return;
    await (0,promises_.writeFile)(file, Buffer.concat([Buffer.from(line), bytes.subarray(end + 1)]));
}
/** What a container engine starts: of several commands the main one. The others are on PATH, as all scripts are. */
function entryPointOf({ start, program }, { interpreter }) {
    const python = `${root_PREFIX}/bin/${interpreter}`;
    const entryPoint = (0,commands/* mainOf */.HV)(start.entryPoint);
    switch (entryPoint.kind) {
        case 'function':
            return [`${root_PREFIX}/bin/${entryPoint.script ?? program}`];
        case 'module':
            return [python, '-m', entryPoint.module];
        case 'script':
            return [python, `${root_PREFIX}/bin/${entryPoint.file}`];
        case 'none':
            return [python];
    }
}
/** Removes search paths in folders of this machine from CPython's own files. */
async function dropMachinePaths(root, files, layout) {
    const hints = new Set();
    let toldLibrary = false;
    for (const [name, { origin }] of files) {
        if (origin.kind !== 'interpreter' || !/\.so(?:\.|$)|\/bin\//.test(name))
            continue;
        const file = external_node_path_.join(root, name);
        const bytes = await (0,promises_.readFile)(file);
        const facts = (0,native_headers/* readNative */.AE)(bytes);
        if (facts === undefined)
            continue;
        const machine = facts.rpaths.filter(folder => external_node_path_.isAbsolute(folder));
        for (const folder of machine)
            hints.add(folder);
        if (machine.length > 0 && (0,libraries/* dropSearchPaths */.A3)(bytes))
            await (0,promises_.writeFile)(file, bytes);
        if (facts.needs.includes(layout.library))
            toldLibrary ||= machine.length > 0 || facts.rpaths.length === 0;
    }
    return { hints: [...hints], toldLibrary };
}

// EXTERNAL MODULE: ./lib/executables/system-libraries.js
var system_libraries = __webpack_require__(74858);
;// CONCATENATED MODULE: ./lib/executables/oci/system.js
/** The parts of a system in an image without a base: the C library of this machine, other libraries, and accounts. */







/** Where a program of that architecture names its loader. @see https://sourceware.org/glibc/wiki/ABIList */
const LOADERS = {
    x86_64: 'lib64/ld-linux-x86-64.so.2',
    aarch64: 'lib/ld-linux-aarch64.so.1',
};
/** What glibc itself loads by name, for users and hosts; part of libc since 2.34. */
const LOADED = ['libnss_files.so.2', 'libnss_dns.so.2'];
/** What CPython loads by name: threads that are cancelled. */
const UNWINDER = 'libgcc_s.so.1';
const GLIBC = { package: 'glibc', license: 'LGPL-2.1-or-later' };
const PASSWD = `root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:${documents/* USER */.m3}:${documents/* USER */.m3}:nonroot:${documents/* HOME */.yZ}:/sbin/nologin\n`;
const GROUP = `root:x:0:\nnonroot:x:${documents/* USER */.m3}:\n`;
const HOSTS = 'hosts: files dns\n';
/**
 * Copies the C library, its loader, and the libraries that CPython and the wheels need, to where this machine has them: its
 * loader searches there. Libraries that no wheel may expect of a system are left out; the check `needs` reports them.
 * @param root absolute path of the image's files @param needs names of libraries @param hints further folders to look in
 * @throws PackagingError `host/unusable` where there is no glibc
 */
async function addSystem(runner, root, platform, needs, hints) {
    const loader = LOADERS[platform.arch] ?? '';
    const folders = [...(0,system_libraries/* libraryFolders */.BU)(platform.arch), '/lib', ...hints];
    /** Path in the image, by absolute path on this machine. */
    const found = new Map();
    const seen = new Set();
    const waiting = [external_node_path_.basename(loader), 'libc.so.6', ...LOADED, UNWINDER, ...needs];
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const glibc = (0,inspect/* offeredBySystem */.Ul)(name, platform) || LOADED.includes(name);
        if (!glibc && (0,system_libraries/* systemLibrary */.Jl)(name) === undefined)
            continue;
        const library = await (0,system_libraries/* findLibrary */.F0)(name, folders, platform);
        if (library === undefined)
            continue;
        const inside = name === external_node_path_.basename(loader) ? loader : `${await folderOf(name, folders)}/${name}`.replace(/^\//, '');
        found.set(library.file, { inside, name });
        waiting.push(...library.facts.needs);
    }
    if (![...found.values()].some(({ name }) => name === 'libc.so.6'))
        throw new errors/* PackagingError */.yr('host/unusable', {
            message: `This machine has no glibc for ${platform.name} to put into an image.`,
            fix: 'Name an image to build on with image-base (docs/containers.md), or build on a Linux with glibc.',
        });
    for (const [file, { inside }] of found) {
        const copy = external_node_path_.join(root, inside);
        await (0,promises_.mkdir)(external_node_path_.dirname(copy), { recursive: true });
        await (0,promises_.copyFile)(file, copy);
        await (0,promises_.chmod)(copy, inside === loader ? 0o755 : 0o644);
    }
    const packages = await (0,system_libraries/* systemPackages */.l2)(runner, [...found.keys()]);
    const origins = [...found].map(([file, { inside, name }]) => {
        const known = (0,system_libraries/* systemLibrary */.Jl)(name) ?? GLIBC;
        return [inside, (0,system_libraries/* systemOrigin */.ON)(name, file, packages, known)];
    });
    return { origins: new Map(origins), texts: (0,system_libraries/* packageTexts */.jn)(packages.values()) };
}
async function folderOf(name, folders) {
    for (const folder of folders)
        if (await (0,paths/* isFile */.fo)(external_node_path_.join(folder, name)))
            return folder;
    return '/lib';
}
/** Accounts, and a folder for temporary files, as members of the layer. */
async function writeAccounts(root) {
    await (0,promises_.mkdir)(external_node_path_.join(root, 'etc'), { recursive: true });
    const files = { 'etc/passwd': PASSWD, 'etc/group': GROUP, 'etc/nsswitch.conf': HOSTS };
    for (const [name, text] of Object.entries(files))
        await (0,promises_.writeFile)(external_node_path_.join(root, name), text, { mode: 0o644 });
    return Object.keys(files);
}
/** Folders that are not of a file, and who may write into them. */
const TEMPORARY = { name: 'tmp/', mode: 0o1777 };
const OWN_HOME = { name: `${documents/* HOME */.yZ.slice(1)}/`, mode: 0o700, owner: documents/* USER */.m3 };
/** The glibc of an unpacked image: the newest version that its libc names; undefined where there is none. */
async function glibcIn(root, names) {
    const file = names.get('libc.so.6');
    if (file === undefined)
        return undefined;
    const text = (await (0,promises_.readFile)(external_node_path_.join(root, file))).toString('latin1');
    const minors = [...text.matchAll(/GLIBC_2\.(\d+)\0/g)].map(([, minor]) => Number(minor));
    return minors.length === 0 ? undefined : `2.${Math.max(...minors)}`;
}
/** The names of libraries that these members need and that are not among them. */
function missingLibraries(members, arch) {
    const inside = new Set(members.flatMap(({ path: name, native }) => [external_node_path_.posix.basename(name), native?.soname ?? '']));
    const needed = members.flatMap(({ native }) => native?.format === 'elf' && native.arches.includes(arch) ? native.needs : []);
    return [...new Set(needed)].filter(name => !inside.has(name));
}

;// CONCATENATED MODULE: ./lib/executables/oci/make.js
/** Makes an image for each platform, and one index of all of them, as a layout in one `.tar`. */























/** What the history of an image says of each layer. */
const TITLES = {
    system: 'package-python: C library and accounts',
    python: 'package-python: CPython',
    dependencies: 'package-python: dependencies',
    application: 'package-python: application',
};
const NOT_SIGNED = 'sign-command signs programs; sign the image in its registry, for example with cosign';
/** @throws PackagingError(s) as `makeRoot`, `addSystem` and `openBase`; `build/floor`, `check/…` for an image that is not fit to be delivered */
async function makeImages(requests) {
    const [first] = requests;
    if (first === undefined)
        throw new Error('an image for no platform');
    const { dir, stem, context, application } = first;
    const blobs = external_node_path_.join(dir, 'blobs');
    await (0,promises_.mkdir)(blobs);
    const file = external_node_path_.join(dir, `${stem}-oci.tar`);
    const manifests = [];
    const parts = [];
    const checks = [];
    let labels = {};
    for (const request of requests) {
        const image = await makeImage(request, blobs, external_node_path_.basename(file));
        manifests.push(image.manifest);
        parts.push(image.made);
        const where = requests.length > 1 ? `${request.target.platform.name}: ` : '';
        checks.push(...image.checks.map(check => ({ ...check, reason: `${where}${check.reason}` })));
        labels = image.labels;
    }
    const index = (0,documents/* documentBlob */.$G)((0,documents/* imageIndex */.sS)(manifests, labels), documents/* MEDIA */.Rn.index);
    await (0,oci_layout/* writeBlob */.Zh)(blobs, index.bytes, index.descriptor);
    const name = (0,documents/* imageName */.tO)((0,paths/* normalizeName */.Pc)(application.name), application.version);
    await (0,oci_layout/* writeLayout */.wy)(file, blobs, (0,documents/* layoutIndex */.vh)(index.descriptor, name));
    const own = context.configuration.options.imageBase === undefined ? 4 : 3;
    const started = performance.now();
    const { images, privileged } = await verifyImages(await (0,oci_layout/* openLayout */.B9)(file, external_node_path_.join(dir, 'read')), own);
    await (0,promises_.rm)(external_node_path_.join(dir, 'read'), { recursive: true, force: true });
    const base = privileged.length === 0 ? '' : `; the base has ${(0,format/* plural */.LS)(privileged.length, 'set-user-ID file')}`;
    const reason = `${(0,format/* plural */.LS)(images.length, 'image')}, all digests match, runs as user 65532, which can write into ${documents/* HOME */.yZ} and /tmp alone${base}`;
    const seconds = (performance.now() - started) / 1000;
    checks.push({ name: 'image', artifact: external_node_path_.basename(file), result: 'passed', reason, seconds });
    if ((0,signing/* decideSigning */.ms)(context.configuration.options, context.host.env).kind !== 'none')
        checks.push({ name: 'signature', artifact: external_node_path_.basename(file), result: 'skipped', reason: NOT_SIGNED, seconds: 0 });
    for (const check of checks)
        first.say(`${check.name}: ${check.reason}`);
    return { file, parts, checks };
}
/** Writes the blobs of one platform. @param file name of the finished file, for checks */
async function makeImage(request, blobs, file) {
    const { context, target, application } = request;
    const { configuration, epoch } = context;
    const { imageBase } = configuration.options;
    const base = imageBase &&
        (await openBase(imageBase, target.platform, context.host.workspace, external_node_path_.join(request.dir, 'base-layout')));
    const content = await makeRoot(request);
    const { made, within } = base ? await onBase(request, content, base) : await withSystem(request, content);
    const layers = base ? await baseLayers(base, blobs) : [];
    for (const part of base ? PARTS.slice(1) : PARTS)
        layers.push(await writeLayer(blobs, TITLES[part], await membersOf(content.root, made.files, part)));
    const metadata = await (0,zip_reader/* withZip */.o)(application.wheel, async (zip) => {
        const name = zip.entries.map(entry => entry.name).find(one => /^[^/]+\.dist-info\/METADATA$/.test(one)) ?? '';
        return (0,archives_wheel/* parseHeaders */.QG)((await zip.read(name)).toString('utf8'));
    });
    const labels = imageLabels(metadata, {
        epoch,
        revision: configuration.project.git?.head,
        base: base?.digest,
    });
    const env = {
        PATH: `${root_PREFIX}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
        HOME: documents/* HOME */.yZ,
        LANG: 'C.UTF-8',
        // Its modules are compiled, and its user may not write beside them.
        PYTHONDONTWRITEBYTECODE: '1',
        ...(content.toldLibrary && { LD_LIBRARY_PATH: `${root_PREFIX}/lib` }),
    };
    const settings = { platform: target.platform, epoch, entryPoint: content.entryPoint, env, labels };
    const config = (0,documents/* documentBlob */.$G)((0,documents/* imageConfig */.gj)(settings, layers, base?.image.base), documents/* MEDIA */.Rn.config);
    const manifest = (0,documents/* documentBlob */.$G)((0,documents/* imageManifest */.Bz)(config.descriptor, layers), documents/* MEDIA */.Rn.manifest);
    for (const { bytes, descriptor } of [config, manifest])
        await (0,oci_layout/* writeBlob */.Zh)(blobs, bytes, descriptor);
    // The folder is as large as everything in the layers, which are written.
    await (0,promises_.rm)(content.root, { recursive: true, force: true });
    const checks = (0,inspect/* inspect */.Nn)({ made, platform: target.platform, file, promised: false, within });
    const architecture = (0,documents/* architectureOf */.NJ)(target.platform) ?? '';
    return { made, checks, labels, manifest: { ...manifest.descriptor, platform: { architecture, os: 'linux' } } };
}
const PARTS = ['system', 'python', 'dependencies', 'application'];
/** Adds the C library of this machine. */
async function withSystem(request, content) {
    const { context, target } = request;
    const members = await readMembers(content.root, new Map([...content.files].map(([name, { origin }]) => [name, origin])));
    const needs = missingLibraries(members, target.platform.arch);
    const system = await addSystem(context.runner, content.root, target.platform, needs, content.hints);
    const [program = '', version = ''] = (0,core_version.programVersion)().split(' ');
    const accounts = await writeAccounts(content.root);
    const added = new Map([
        ...system.origins,
        ...accounts.map(name => [name, { kind: 'tool', package: program, version }]),
    ]);
    const all = [...members, ...(await readMembers(content.root, added))];
    const files = new Map([
        ...[...content.files].map(([name, { part }]) => [name, part]),
        ...[...added.keys()].map(name => [name, 'system']),
    ]);
    return { made: filled(content, all, files, system.texts, []), within: new Set() };
}
/** Compares the base with what CPython and the wheels need of it. @throws PackagingError `input/conflict`, `build/floor` */
async function onBase(request, content, base) {
    const { target, dir } = request;
    const members = await readMembers(content.root, new Map([...content.files].map(([name, { origin }]) => [name, origin])));
    const root = external_node_path_.join(dir, 'base');
    await (0,promises_.mkdir)(root);
    await (0,unpack/* unpackImage */.m6)(base.layout, base.image, root);
    const names = new Map();
    for await (const { name, file, link } of (0,host_files/* walk */.GG)(root, '', true)) {
        if (file !== undefined)
            names.set(external_node_path_.posix.basename(name), name);
        else if (link !== undefined) {
            const to = external_node_path_.posix.join(external_node_path_.posix.dirname(name), link);
            const outside = link.startsWith('/') || to.startsWith('..');
            if (!names.has(external_node_path_.posix.basename(name)))
                names.set(external_node_path_.posix.basename(name), outside ? '' : to);
        }
    }
    const found = await glibcIn(root, names);
    if (found === undefined)
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: `image-base has no glibc for ${target.platform.name}, and CPython needs one.`,
            fix: 'Take a base with glibc, such as one of Debian, Ubuntu or Fedora.',
        });
    const needed = members.flatMap(({ path: name, native, origin }) => {
        const version = native?.format === 'elf' && native.arches.includes(target.platform.arch) ? (0,elf_headers/* glibcOf */.V3)(native) : undefined;
        return version === undefined ? [] : [{ name, version, origin }];
    });
    const over = needed.filter(({ version }) => (0,platforms/* compareVersions */.Zy)(version, found) > 0);
    const [worst] = over.toSorted((a, b) => (0,platforms/* compareVersions */.Zy)(b.version, a.version));
    if (worst !== undefined)
        throw new errors/* PackagingError */.yr('build/floor', {
            message: `image-base has glibc ${found}, and /${worst.name} needs ${worst.version}.`,
            fix: 'Take a newer base, or set glibc to the version of the base and use a standalone Python (executable-python).',
            detail: over.map(({ name, version }) => `/${name} needs glibc ${version}`),
        });
    const image = { kind: 'image', name: 'base image', version: base.digest };
    const files = new Map([...content.files].map(([name, { part }]) => [name, part]));
    return { made: filled(content, members, files, [], [image]), within: new Set(names.keys()) };
}
function filled({ root, texts, warnings }, members, files, more, components) {
    return {
        path: root,
        members,
        files,
        texts: [...texts, ...(more ?? [])],
        components,
        warnings: warnings.map(reason => ({ check: 'python', reason })),
    };
}
/** Reads the files with these origins; links are not read. */
async function readMembers(root, origins) {
    const members = [];
    for (const [name, origin] of origins) {
        const file = external_node_path_.join(root, name);
        if (!(await (0,promises_.lstat)(file)).isSymbolicLink())
            members.push(await (0,member/* memberOf */.C5)(name, file, origin));
    }
    return members;
}
/** The base's layers as they are, under the media types of OCI. */
async function baseLayers({ layout, image }, blobs) {
    const layers = [];
    for (const [index, layer] of image.layers.entries()) {
        const source = await (0,oci_layout/* verifiedBlob */.MC)(layout, layer);
        await (0,promises_.copyFile)(source, external_node_path_.join(blobs, external_node_path_.basename(source)));
        const mediaType = /[.+]gzip$/.test(layer.mediaType) ? documents/* MEDIA */.Rn.layer : layer.mediaType;
        const { digest, size } = layer;
        layers.push({ descriptor: { mediaType, digest, size }, diffId: image.diffIds[index] ?? '' });
    }
    return layers;
}
/** The members of one layer's tar. */
async function membersOf(root, files, part) {
    const members = part === 'system' ? [TEMPORARY] : part === 'python' ? [OWN_HOME] : [];
    for (const [name, of] of files) {
        if (of !== part)
            continue;
        const file = external_node_path_.join(root, name);
        const found = await (0,promises_.lstat)(file);
        if (found.isSymbolicLink())
            members.push({ name, mode: 0o777, link: await (0,promises_.readlink)(file) });
        else
            members.push({ name, mode: found.mode & 0o100 ? 0o755 : 0o644, content: file });
    }
    return members;
}


/***/ }),

/***/ 82499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ commandsCode),
/* harmony export */   KH: () => (/* binding */ startCode),
/* harmony export */   Kf: () => (/* binding */ scriptModule),
/* harmony export */   vj: () => (/* binding */ multiprocessingChild)
/* harmony export */ });
/**
 * What runs before the application. A child that `multiprocessing` starts (a worker, the fork server, the resource tracker)
 * is the program itself with other arguments: without this it would run the application again, which starts a child again,
 * without end. It also comes before the application is imported, as importing may have effects.
 *
 * Nothing here is an import statement of multiprocessing: tools that search for imports would put it into every program.
 * Where `sys.frozen` is not set (PyOxidizer), a child gets its code as `-c CODE`, as an interpreter would. The prefixes are
 * those of `multiprocessing/spawn.py`, `forkserver.py` and `resource_tracker.py` of CPython 3.8 to 3.15.
 * @param next name of the file that is started afterwards, when it is another one: a worker must see it as its `__main__`,
 * or it would look for the file, which is not on the user's disk
 */
function multiprocessingChild(next) {
    const main = next === undefined ? '' : MAIN_FILE.replace('NEXT', JSON.stringify(next));
    return CHILD.replace('MAIN\n', main);
}
const MAIN_FILE = `    import os

    main = sys.modules["__main__"]
    main.__file__ = os.path.join(os.path.dirname(main.__file__), NEXT)
`;
const CHILD = `def _run_multiprocessing_child():
    import importlib
    import sys

    arguments = sys.argv[1:]
    if not any("multiprocessing" in argument for argument in arguments):
        return
    try:
        multiprocessing = importlib.import_module("multiprocessing")
    except ImportError:
        return
MAIN
    multiprocessing.freeze_support()
    if "-c" not in arguments[:-1]:
        return
    at = arguments.index("-c") + 1
    code = arguments[at]
    starts = ("spawn import spawn_main", "forkserver import main", "resource_tracker import main")
    plain = code[len("import sys; "):] if code.startswith("import sys; ") else code
    if plain.startswith(tuple("from multiprocessing." + start for start in starts)):
        sys.argv[:] = ["-c", *arguments[at + 1 :]]
        exec(code, {"__name__": "__main__"})
        sys.exit()


if __name__ == "__main__":
    _run_multiprocessing_child()
del _run_multiprocessing_child
`;
/**
 * The Python that starts an entry point.
 * A function's result is the exit status, as for a console script; a module runs as `python -m` would.
 * @param scriptText the content of the script file, for an entry point that is one
 */
function startCode(entryPoint, scriptText) {
    switch (entryPoint.kind) {
        case 'function': {
            const { module, attribute } = entryPoint;
            const [first] = attribute.split('.');
            return `import sys\n\nfrom ${module} import ${first}\n\nif __name__ == "__main__":\n    sys.exit(${attribute}())\n`;
        }
        case 'module': {
            // This import never runs: it makes the module visible to tools that search for imports.
            const { module } = entryPoint;
            return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        }
        case 'script':
            if (scriptText === undefined)
                throw new Error('a script without its text');
            return scriptText;
        default:
            throw new Error('no entry point to start');
    }
}
/** The module that holds the text of a script file which is one of several commands. */
function scriptModule(name) {
    return `_command_${name.replaceAll(/\W/g, '_')}`;
}
/**
 * The Python that starts one of several commands: the one that the program, or a link to it, is called like; else the one
 * that the first argument names. `src/python/pex_application.py` has the same rules.
 *
 * Each is imported in a function of its own, so that tools that search for imports find all, and a start imports only one.
 * A script file is a module, `scriptModule`, with its text.
 */
function commandsCode(commands) {
    const functions = commands.map(({ name, entryPoint }, index) => {
        if (entryPoint.kind === 'function') {
            const [first] = entryPoint.attribute.split('.');
            return `def _start_${index}():\n    from ${entryPoint.module} import ${first}\n\n    sys.exit(${entryPoint.attribute}())\n`;
        }
        const module = entryPoint.kind === 'module' ? entryPoint.module : scriptModule(name);
        const start = `def _start_${index}():\n    import runpy\n\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        return `${start}\n\ndef _import_${index}():\n    # Never called: it makes the module visible.\n    import ${module}\n`;
    });
    const table = commands.map(({ name }, index) => `    ${JSON.stringify(name)}: _start_${index},`).join('\n');
    return `import sys\n\n\n${functions.join('\n\n')}\n\n_COMMANDS = {\n${table}\n}\n\n\n${CHOOSE}`;
}
const CHOOSE = `def _name_of(path):
    import os

    name = os.path.basename(path)
    if os.name != "nt":
        return name
    name = name[:-4] if name.lower().endswith(".exe") else name
    return dict((each.lower(), each) for each in _COMMANDS).get(name.lower(), name)


def _chosen():
    own = _name_of(sys.argv[0])
    for name in (own, _name_of(sys.executable)):
        if name in _COMMANDS:
            return name
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked in _COMMANDS:
        sys.argv[:2] = [asked]
        return asked
    helped = asked in ("-h", "--help")
    said = [
        "usage: %s COMMAND [ARGUMENT ...]" % own,
        "commands: " + ", ".join(sorted(_COMMANDS)),
        "A link to this file that is called like a command starts it.",
    ]
    if asked and not helped:
        said.insert(0, "%s has no command %s." % (own, asked))
    stream = sys.stdout if helped else sys.stderr
    if stream is not None:
        stream.write("\\n".join(said) + "\\n")
    sys.exit(0 if helped else 2)


if __name__ == "__main__":
    _COMMANDS[_chosen()]()
`;


/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf),
/* harmony export */   U: () => (/* binding */ descriptorWith)
/* harmony export */ });
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88525);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78859);
/** Finds the images of a layout, by digest and platform, and reads their documents. */



const INDEXES = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const MANIFESTS = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
/** What an index may hold below an index. */
const DEPTH = 4;
/** Every image below these descriptors. @throws PackagingError `check/content` */
async function imagesOf(layout, from, depth = 0) {
    if (depth > DEPTH)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, 'its indexes are nested too deep');
    const found = [];
    for (const descriptor of from) {
        if (INDEXES.includes(descriptor.mediaType)) {
            const below = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, descriptor), 'manifests');
            // What BuildKit attests of an image is listed beside it, for a platform `unknown`.
            const images = below.filter(({ platform }) => platform?.os !== 'unknown');
            found.push(...(await imagesOf(layout, images, depth + 1)));
        }
        else if (MANIFESTS.includes(descriptor.mediaType))
            found.push(await readImage(layout, descriptor));
    }
    return found;
}
/** The descriptor with this digest: of `index.json`, or in an index below. Undefined when there is none. @throws PackagingError `check/content` */
async function descriptorWith(layout, digest) {
    let level = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rootDescriptors */ .nf)(layout);
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
        const found = level.find(one => one.digest === digest);
        if (found !== undefined)
            return found;
        const next = [];
        for (const one of level)
            if (INDEXES.includes(one.mediaType))
                next.push(...(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, one), 'manifests'));
        level = next;
    }
    return undefined;
}
async function readImage(layout, manifest) {
    const document = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, manifest);
    const config = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(layout.source, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(document) ? document.config : undefined);
    const layers = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, document, 'layers');
    const content = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, config);
    const { architecture, os, rootfs, history } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) ? content : {};
    const diffIds = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(rootfs) && Array.isArray(rootfs.diff_ids) ? rootfs.diff_ids.map(String) : [];
    if (typeof architecture !== 'string' || typeof os !== 'string')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the configuration ${config.digest} names no platform`);
    if (diffIds.length !== layers.length)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the image ${manifest.digest} has ${layers.length} layers and ${diffIds.length} digests of them`);
    const settings = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content.config) ? content.config : {};
    const texts = (value) => (Array.isArray(value) ? value.map(String) : []);
    const text = (value) => (typeof value === 'string' ? value : '');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings.Labels) ? settings.Labels : {};
    return {
        manifest,
        config,
        architecture,
        os,
        layers,
        diffIds,
        settings: {
            user: text(settings.User),
            entryPoint: texts(settings.Entrypoint),
            env: texts(settings.Env),
            workingDir: text(settings.WorkingDir),
        },
        base: {
            env: texts(settings.Env),
            labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)])),
            history: Array.isArray(history) ? history : [],
        },
    };
}


/***/ }),

/***/ 78859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ descriptors),
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   MC: () => (/* binding */ verifiedBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   nb: () => (/* binding */ descriptorOf),
/* harmony export */   nf: () => (/* binding */ rootDescriptors),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* unused harmony export blobPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_pieces_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30720);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6890);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88525);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25888);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3085);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/**
 * An OCI layout: a folder of blobs by digest, or a tar of one. Every blob that is read is compared with its digest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */











const BLOB = /^(?:\.\/)?(blobs\/sha256\/[0-9a-f]{64}|index\.json|oci-layout)$/;
/** Bytes: no document of an image is larger. */
const MOST = 4 * 1024 * 1024;
/**
 * Opens a layout; a tar is unpacked.
 * @param file absolute path of a folder or a `.tar` @param into absolute path of an empty folder, for a tar
 * @throws PackagingError `check/content` for what is not a layout
 */
async function openLayout(file, into) {
    let folder = file;
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isDirectory()) {
        folder = into;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, 'blobs', 'sha256'), { recursive: true });
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: _archives_pieces_js__WEBPACK_IMPORTED_MODULE_9__/* .PIECE */ .TJ }), file)) {
            const [, name] = BLOB.exec(entry.name) ?? [];
            // Other members, such as those of `docker save`, are not part of the layout.
            if (entry.kind !== 'file' || name === undefined)
                continue;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name)));
        }
    }
    const marker = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'oci-layout'), 'utf8').catch(() => ''));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(marker) || marker.imageLayoutVersion !== '1.0.0')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'it is not an OCI layout of version 1.0.0');
    return { source: file, folder };
}
/** The descriptors in `index.json`. @throws PackagingError `check/content` */
async function rootDescriptors(layout) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(layout.folder, 'index.json'), 'utf8').catch(() => '');
    return descriptors(layout, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(text), 'manifests');
}
/** The descriptors in the list `key` of a document. @throws PackagingError `check/content` */
function descriptors({ source }, document, key) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(document) || !Array.isArray(document[key]))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `a document in it has no ${key}`);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .recordsOf */ .M$)(document[key]).map(one => descriptorOf(source, one));
}
/** @throws PackagingError `check/content` */
function descriptorOf(source, value) {
    const { mediaType, digest, size, platform } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(value) ? value : {};
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, 'a descriptor in it has no media type, digest and size');
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `${digest} is not a sha256 digest`);
    const { architecture, os, variant } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(platform) ? platform : {};
    return {
        mediaType,
        digest,
        size,
        ...(typeof architecture === 'string' &&
            typeof os === 'string' && {
            platform: { architecture, os, ...(typeof variant === 'string' && { variant }) },
        }),
    };
}
/** Absolute path of a blob. */
function blobPath({ folder }, { digest }) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length));
}
/** Absolute path of a blob whose bytes are what the descriptor says. @throws PackagingError `check/content` */
async function verifiedBlob(layout, descriptor) {
    const file = blobPath(layout, descriptor);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    if (found === undefined)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is missing`);
    if (found.size !== descriptor.size || `sha256:${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256Of */ .Bj)(file)}` !== descriptor.digest)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} has other bytes`);
    return file;
}
/** A document that is a blob. @throws PackagingError `check/content` */
async function readDocument(layout, descriptor) {
    const file = await verifiedBlob(layout, descriptor);
    if (descriptor.size > MOST)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the document ${descriptor.digest} is too large`);
    const document = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    if (document === undefined)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is not JSON`);
    return document;
}
/**
 * Writes a folder of blobs as the `.tar` of a layout, by name.
 * @param output absolute path @param blobs absolute path of the folder of blobs
 * @param index the content of `index.json`
 */
async function writeLayout(output, blobs, index) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(blobs)).sort(_core_format_js__WEBPACK_IMPORTED_MODULE_7__/* .byBytes */ .bg);
    const document = (content) => Buffer.from(JSON.stringify(content));
    const members = [
        { name: 'blobs/', mode: 0o755 },
        { name: 'blobs/sha256/', mode: 0o755 },
        ...names.map(name => ({ name: `blobs/sha256/${name}`, mode: 0o644, content: node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, name) })),
        { name: 'index.json', mode: 0o644, content: document(index) },
        { name: 'oci-layout', mode: 0o644, content: document({ imageLayoutVersion: '1.0.0' }) },
    ];
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__/* .tarOf */ .$t)(members), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** Adds a document to the blobs. */
async function writeBlob(blobs, bytes, { digest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, digest.slice('sha256:'.length)), bytes);
}


/***/ }),

/***/ 71339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m6: () => (/* binding */ unpackImage),
/* harmony export */   uv: () => (/* binding */ isReadLayer),
/* harmony export */   vF: () => (/* binding */ layerTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88525);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78859);
/** Reads the layers of an image, and applies them one on top of the other to a folder, as a container engine does. */







/** Whether a layer of this media type can be read: a plain tar, or one compressed with gzip (pure). */
function isReadLayer({ mediaType }) {
    return GZIP.test(mediaType) || PLAIN.test(mediaType);
}
/** The names of OCI end in `tar+gzip`, those of Docker in `tar.gzip`. */
const GZIP = /[.+]gzip$/;
const PLAIN = /\.tar$/;
/** The pieces of a layer's tar. @throws PackagingError `check/content` for a compression that is not read */
async function layerTar(layout, layer) {
    const file = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .verifiedBlob */ .MC)(layout, layer);
    const { mediaType } = layer;
    if (GZIP.test(mediaType))
        return (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .gunzipped */ .lY)(file);
    if (PLAIN.test(mediaType))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file);
    throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(layout.source, `a layer is of type ${mediaType}, and only tar and gzip are read`);
}
/** A layer's name for a file that an earlier layer has and the image has no more. @see https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * Applies all layers to `root`. Links are resolved inside of it, and devices are left out: a container gets its own.
 * @param root absolute path of an empty folder @throws PackagingError `check/content`
 */
async function unpackImage(layout, { layers }, root) {
    for (const layer of layers)
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)(await layerTar(layout, layer), layout.source))
            await apply(root, entry, layout.source);
}
async function apply(root, entry, source) {
    const parts = partsOf(entry.name, source);
    const base = parts.pop();
    if (base === undefined || entry.kind === 'device')
        return;
    const folder = await folderIn(root, parts, source);
    if (base === OPAQUE) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name), { recursive: true, force: true });
        return;
    }
    if (base.startsWith(WHITEOUT)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base.slice(WHITEOUT.length)), { recursive: true, force: true });
        return;
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target).catch(() => undefined);
    if (there !== undefined && !(entry.kind === 'folder' && there.isDirectory()))
        if (!(entry.kind === 'folder' && there.isSymbolicLink()))
            // A folder of this layer may be a link of an earlier one: it stays, as with a container engine.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    switch (entry.kind) {
        case 'folder':
            if (there?.isSymbolicLink())
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o700);
        case 'symlink':
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(entry.target, target);
        case 'hardlink': {
            const from = partsOf(entry.target, source);
            const name = from.pop() ?? '';
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(await folderIn(root, from, source), name), target);
        }
        default:
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx' }));
            // Without set-user-ID: nothing of an image is started with more rights than its user has.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o400);
    }
}
function partsOf(name, source) {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `a layer has a file outside of the image, "${name}"`);
    return parts;
}
/** Links followed on the way to one folder. */
const MOST_LINKS = 40;
/** Absolute path of a folder of the image, created where it is missing; a link never leads out of the image. */
async function folderIn(root, parts, source) {
    const waiting = [...parts];
    let at = [];
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            at.pop();
            continue;
        }
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
        if (found?.isSymbolicLink()) {
            links += 1;
            if (links > MOST_LINKS)
                throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `links in it lead in a circle, at ${part}`);
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file);
            if (target.startsWith('/'))
                at = [];
            waiting.unshift(...target.split('/'));
            continue;
        }
        if (found === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(file);
        else if (!found.isDirectory())
            throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `/${[...at, part].join('/')} is a file and a folder`);
        at.push(part);
    }
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at);
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
