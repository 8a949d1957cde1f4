export const id = 7023;
export const ids = [7023];
export const modules = {

/***/ 37023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareFiles: () => (/* binding */ compareFiles),
  otherNames: () => (/* binding */ otherNames)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/wheel/sdist-members.js
var sdist_members = __webpack_require__(24888);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/reproduce/dos-time.js
var dos_time = __webpack_require__(36779);
;// CONCATENATED MODULE: ./lib/reproduce/archive.js
/** Reads of a `.tar.gz` or a zip archive (sdist, wheel, PEX, a packed folder) everything in which two archives of the same files can differ. */





/** What a file is read as, by its name; undefined for a program, which has no members. */
function archiveKind(file) {
    if (/\.(?:whl|pex|zip)$/.test(file))
        return 'zip';
    return file.endsWith('.tar.gz') ? 'tar' : undefined;
}
/** @throws PackagingError `check/content` for what cannot be trusted */
function readArchive(file) {
    return archiveKind(file) === 'zip' ? readZipMembers(file) : readTarMembers(file);
}
async function readZipMembers(file) {
    return (0,zip/* withZip */.o7)(file, async (zip) => ({
        header: '',
        members: zip.entries.map(({ name, folder, size, crc, mode, time }) => ({
            name,
            kind: folder ? 'folder' : 'file',
            content: `${size} ${crc}`,
            mode: mode & 0o7777,
            time: (0,dos_time/* dosTimeText */.v)(time),
            owner: '',
        })),
    }));
}
async function readTarMembers(file) {
    const members = [];
    const seen = new Map();
    await (0,sdist_members/* eachMember */.c)(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
        let crc = 0;
        for await (const piece of content())
            crc = (0,external_node_zlib_.crc32)(piece, crc);
        // hatchling writes PKG-INFO twice.
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        members.push({
            name: times === 1 ? name : `${name} (${times})`,
            kind,
            content: kind === 'symlink' ? target : `${size} ${crc}`,
            mode,
            time: new Date(mtime * 1000).toISOString(),
            seconds: mtime,
            owner,
        });
    });
    return { members, header: await gzipHeader(file) };
}
/** RFC 1952, 2.3: the time, whether there is a name, how it was compressed, and on which system. */
async function gzipHeader(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer } = await handle.read(Buffer.alloc(10), 0, 10, 0);
        const time = buffer.readUInt32LE(4);
        const name = (buffer.readUInt8(3) & 8) === 0 ? '' : ', a name';
        const told = time === 0 ? 'no time' : new Date(time * 1000).toISOString();
        return `${told}${name}, system ${buffer.readUInt8(9)}`;
    }
    finally {
        await handle.close();
    }
}
/** The contents of some members, for telling how they differ; those of more than `limit` bytes are left out. */
async function contentsOfMembers(file, names, limit) {
    const found = new Map();
    if (archiveKind(file) === 'zip')
        await (0,zip/* withZip */.o7)(file, async (zip) => {
            for (const name of names)
                if ((zip.entry(name)?.size ?? limit + 1) <= limit)
                    found.set(name, await zip.read(name, limit));
        });
    else
        await (0,sdist_members/* eachMember */.c)(file, async ({ name, size, kind, content }) => {
            if (!names.has(name) || kind !== 'file' || size > limit)
                return;
            const pieces = [];
            for await (const piece of content())
                pieces.push(piece);
            found.set(name, Buffer.concat(pieces));
        });
    return found;
}

// EXTERNAL MODULE: ./lib/reproduce/compare.js
var compare = __webpack_require__(5736);
;// CONCATENATED MODULE: ./lib/reproduce/content.js
/** How the contents of one member differ between two builds, and why that may be (pure). */
/** Lines told of each side. */
const MOST_LINES = 3;
/** Characters told of a line. */
const MOST_CHARACTERS = 160;
/** What stands for a moment: dates, times of day, seconds since 1970. */
const TIME = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g;
/** @param folders absolute folders that the first and the second build worked in */
function compareContents(first, second, folders) {
    const texts = [first, second].map(textOf);
    const [one, other] = texts;
    if (one === undefined || other === undefined)
        return compareBinary(first, second, folders);
    const lines = firstLines(one, other);
    const paths = [masked(one, folders[0]), masked(other, folders[1])];
    const held = paths[0] !== one || paths[1] !== other;
    const times = paths.map(text => text.replace(TIME, '<time>'));
    const told = (causes, what) => ({ causes, what, lines });
    if (held && paths[0] === paths[1])
        return told(['path'], 'holds the folder it was built in');
    if (times[0] === times[1])
        return held
            ? told(['path', 'time'], 'holds a time and the folder it was built in')
            : told(['time'], 'holds a time');
    if (words(times[0]) === words(times[1]))
        return told(['order'], 'has the same words in another order');
    const also = held ? ', also in the folder it was built in' : '';
    return told(held ? ['path', 'other'] : ['other'], `has another content${also}`);
}
function compareBinary(first, second, folders) {
    const held = holdsAny(first, folders[0]) || holdsAny(second, folders[1]);
    const at = first.findIndex((byte, index) => byte !== second[index]);
    const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`;
    return held
        ? { causes: ['path'], what: `holds the folder it was built in, and ${where}`, lines: [] }
        : { causes: ['other'], what: where, lines: [] };
}
function holdsAny(bytes, folders) {
    return folders.some(folder => bytes.includes(folder));
}
/** Longest first: one folder may lie in another. */
function masked(text, folders) {
    return [...folders]
        .sort((a, b) => b.length - a.length)
        .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text);
}
function words(text) {
    return text
        .split(/[\s,;:'"()[\]{}]+/)
        .sort()
        .join(' ');
}
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function firstLines(one, other) {
    const [a, b] = [one.split('\n'), other.split('\n')];
    const at = a.findIndex((line, index) => line !== b[index]);
    const start = at === -1 ? a.length : at;
    let same = 0;
    while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same))
        same += 1;
    const told = (lines, sign) => lines
        .slice(start, lines.length - same)
        .slice(0, MOST_LINES)
        .map(line => `${sign} ${content_short(line)}`);
    return [`@ line ${start + 1}`, ...told(a, '-'), ...told(b, '+')];
}
function content_short(line) {
    const characters = [...line.replace(/\r$/, '')];
    return characters.length > MOST_CHARACTERS
        ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
        : characters.join('');
}

;// CONCATENATED MODULE: ./lib/reproduce/compare-files.js
/** Compares the two builds of one file: by digest, and where that differs member by member. */





/** Members whose contents are compared, and bytes of each: more than anybody reads. */
const MOST_MEMBERS = 5;
const MOST_BYTES = 1024 * 1024;
/** @throws PackagingError `check/content` for an archive that cannot be trusted */
async function compareFiles(builds) {
    const { first, second, began, ended, epoch } = builds;
    const digests = await Promise.all([first, second].map(hash/* sha256Of */.B));
    if (digests[0] === digests[1]) {
        // A zip archive's times are in a zone, and the two builds were in different ones: by chance they are never the same.
        const times = archiveKind(first) === 'tar' ? (0,compare/* timesOfBuild */.qu)(await readArchive(first), began, ended, epoch) : [];
        return { differences: times, causes: [], details: times.map(({ example }) => example) };
    }
    if (archiveKind(first) === undefined)
        return comparePrograms(builds);
    const [one, other] = await Promise.all([readArchive(first), readArchive(second)]);
    const differences = (0,compare/* compareArchives */.XG)(one, other);
    const contents = differences.find(({ kind }) => kind === 'content');
    const told = contents === undefined ? [] : await tellContents(builds, one, contents.members);
    return {
        differences,
        causes: [...new Set(told.flatMap(({ causes }) => causes))],
        details: [
            ...differences.filter(({ kind }) => kind !== 'content').map(({ example }) => example),
            ...told.flatMap(({ lines }) => lines),
        ],
    };
}
/** A program has no members to name: only where the two part. */
async function comparePrograms({ first, second, folders }) {
    const [one, other] = await Promise.all([(0,promises_.readFile)(first), (0,promises_.readFile)(second)]);
    const { causes, what } = compareContents(one, other, folders);
    const differences = [{ kind: 'content', members: [], what: 'their bytes', example: what }];
    return { differences, causes, details: [what] };
}
async function tellContents({ first, second, folders }, archive, members) {
    const kinds = new Map(archive.members.map(({ name, kind }) => [name, kind]));
    const some = members.slice(0, MOST_MEMBERS);
    const wanted = new Set(some.filter(name => kinds.get(name) === 'file'));
    const [ones, others] = await Promise.all([first, second].map(file => contentsOfMembers(file, wanted, MOST_BYTES)));
    const told = some.map((name) => {
        const [one, other] = [ones?.get(name), others?.get(name)];
        if (one === undefined || other === undefined)
            return { causes: ['other'], lines: [`${name} has another content`] };
        const { causes, what, lines } = compareContents(one, other, folders);
        return { causes, lines: [`${name} ${what}`, ...lines.map(line => `  ${line}`)] };
    });
    const left = members.length - some.length;
    return left > 0 ? [...told, { causes: [], lines: [`and the contents of ${left} more`] }] : told;
}
/** The second build made files of other names: of a version that holds a time, say. @param names of what it made */
function otherNames(names) {
    const what = `their names: the second made ${names.join(', ')}`;
    return {
        differences: [{ kind: 'missing', members: [], what, example: what }],
        causes: ['other'],
        details: [],
    };
}


/***/ }),

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

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dosTime),
/* harmony export */   v: () => (/* binding */ dosTimeText)
/* harmony export */ });
/** Times as zip archives hold them (pure): no zone, steps of two seconds, 1980 to 2107. APPNOTE 4.4.6. */
/** The date in the upper half, the time in the lower; UTC. @param seconds since 1970 */
function dosTime(seconds) {
    const last = Date.UTC(2107, 11, 31, 23, 59, 58);
    const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last));
    const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    return date * 0x1_0000 + clock;
}
/** `2026-11-22 22:04:30`, in whatever zone the writer was. */
function dosTimeText(value) {
    const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000];
    const two = (number) => String(number).padStart(2, '0');
    const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-');
    return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`;
}


/***/ })

};
