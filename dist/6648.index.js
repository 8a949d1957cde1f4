export const id = 6648;
export const ids = [6648];
export const modules = {

/***/ 16648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   embedSbom: () => (/* binding */ embedSbom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _describe_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86569);
/* harmony import */ var _describe_wheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77690);
/* harmony import */ var _wheel_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93374);
/* harmony import */ var _wheel_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59418);
/* harmony import */ var _wheel_zip_write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76913);
/* harmony import */ var _cyclonedx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49045);
/**
 * Puts an SBOM into a wheel of our own (PEP 770), beside those that auditwheel or maturin put there, whose components it
 * takes over. Every other member is copied as it lies; what is written depends on the wheel and `making` alone.
 */








/**
 * @param output absolute path of the new wheel, which must have the old one's name
 * @throws PackagingError `check/content` for a damaged wheel
 */
async function embedSbom(wheel, output, making) {
    await (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o7)(wheel, async (zip) => {
        const { distInfo, tags, name, version } = await (0,_wheel_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelContent */ .DT)(zip);
        const [pythons, targets] = [0, 2].map(part => [...new Set(tags.map(tag => tag.split('-')[part] ?? ''))]);
        // Its own digest a wheel cannot hold.
        const component = await (0,_describe_wheel_js__WEBPACK_IMPORTED_MODULE_2__/* .wheelOf */ .J)(zip, undefined);
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel);
        const artifact = { file, format: 'wheel', sha256: '', targets: targets ?? [], pythons: pythons ?? [] };
        const subject = { ...making, name, version };
        const text = (0,_cyclonedx_js__WEBPACK_IMPORTED_MODULE_6__/* .cyclonedx */ .y)(subject, [{ artifact, contents: { file, components: [component] } }]);
        const place = `${distInfo}/sboms/${_describe_names_js__WEBPACK_IMPORTED_MODULE_7__/* .EMBEDDED */ .zw}`;
        const record = `${distInfo}/RECORD`;
        const gone = new Set([
            place,
            ...['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`),
        ]);
        const members = new Map(zip.entries.flatMap(member => (gone.has(member.name) ? [] : [[member.name, { zip, member }]])));
        const lines = (await zip.read(record)).toString('utf8').split(/\r?\n/);
        const kept = lines.filter(line => line !== '' && ![...gone].some(name => line.startsWith(`${name},`)));
        members.set(place, Buffer.from(text));
        members.set(record, Buffer.from(`${[...kept, recordLine(place, text), `${record},,`].join('\n')}\n`));
        await (0,_wheel_zip_write_js__WEBPACK_IMPORTED_MODULE_5__/* .writeStoredZip */ .iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
    });
}
function recordLine(name, text) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64url');
    return `${name},sha256=${digest},${Buffer.byteLength(text)}`;
}


/***/ })

};
