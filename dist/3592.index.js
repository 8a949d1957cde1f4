export const id = 3592;
export const ids = [3592];
export const modules = {

/***/ 33592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pexContents: () => (/* binding */ pexContents)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38321);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46466);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85232);
/* harmony import */ var _pex_layout_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(34591);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(52845);
/* harmony import */ var _wheel_content_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77289);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65910);
/* harmony import */ var _wheel_zip_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59418);
/* harmony import */ var _archives_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81178);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(36315);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77690);
/** What is inside a PEX, whatever its layout: its wheels, unpacked or not, and pex's own runtime. */
















const WHEEL = /^\.deps\/([^/]+\.whl)$/;
const LOOSE = /^\.deps\/([^/]+\.whl)\/(.+)$/;
/** @throws PackagingError `check/content` for a damaged file, or a wheel in it that has no metadata */
function pexContents(file) {
    return (0,_pex_layout_js__WEBPACK_IMPORTED_MODULE_14__/* .folderIn */ .CH)(node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file)) === undefined ? (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_10__/* .withZip */ .o7)(file, zipapp) : folder(file);
}
async function zipapp(zip) {
    const info = (await zip.read('PEX-INFO')).toString('utf8');
    const components = [];
    for (const { name } of zip.entries) {
        if (!WHEEL.test(name))
            continue;
        const sha256 = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_12__/* .sha256OfContent */ .yQ)(zip.stream(name));
        components.push(await (0,_wheel_js__WEBPACK_IMPORTED_MODULE_13__/* .wheelOf */ .J)(await (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_10__/* .innerZip */ .ME)(zip, name), sha256, name));
    }
    const own = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_12__/* .readTree */ .Zc)((0,_archives_js__WEBPACK_IMPORTED_MODULE_11__/* .zipMembers */ .h)(zip, name => !name.startsWith('.deps/')));
    return contents(info, zip.file, components, own);
}
/** A folder in an archive, read once from begin to end. */
async function folder(file) {
    const temp = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3__.join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'package-python-describe-'));
    try {
        let info = '';
        const packed = [];
        const loose = new Map();
        const own = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_12__/* .createTreeReader */ .s0)();
        await (0,_archives_js__WEBPACK_IMPORTED_MODULE_11__/* .tarMembers */ .F)(file, async (member) => {
            const [, wheel = '', at = ''] = LOOSE.exec(member.path) ?? [];
            if (member.path === 'PEX-INFO')
                info = (await whole(member)).toString('utf8');
            else if (WHEEL.test(member.path))
                packed.push(await packedWheel(member, temp));
            else if (wheel === '')
                await own.take(member);
            else {
                const reader = loose.get(wheel) ?? (0,_distributions_js__WEBPACK_IMPORTED_MODULE_12__/* .createTreeReader */ .s0)();
                loose.set(wheel, reader);
                await reader.take({ ...member, path: at });
            }
        });
        const unpacked = [...loose].map(([wheel, reader]) => (0,_wheel_js__WEBPACK_IMPORTED_MODULE_13__/* .ownDistribution */ .v)(reader.tree(), wheel, (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_9__/* .parseWheelName */ .CI)(wheel)?.name, { path: `.deps/${wheel}` }));
        return contents(info, file, [...packed, ...unpacked], own.tree());
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temp, { recursive: true, force: true });
    }
}
/** A zip archive is read from its end, so that one inside a stream is written down first. */
async function packedWheel(member, temp) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(temp, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.basename(member.path));
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(member.content(), { objectMode: false }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file));
    try {
        return await (0,_wheel_js__WEBPACK_IMPORTED_MODULE_13__.wheelComponent)(file, await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .B)(file), member.path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}
function whole(member) {
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_5__.buffer)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(member.content(), { objectMode: false }));
}
/** @param own what lies outside of `.deps`: the runtime, with what pex vendors */
function contents(info, file, wheels, own) {
    const data = parsed(info, file);
    const built = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_15__/* .isRecord */ .u4)(data.build_properties) ? data.build_properties : {};
    const version = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_15__/* .textOf */ .b6)(built.pex_version);
    const runtime = {
        kind: 'tool',
        name: 'pex',
        ...(version !== undefined && { version, purl: `pkg:pypi/pex@${encodeURIComponent(version)}` }),
        license: 'Apache-2.0',
        path: '.bootstrap',
        ...(own.texts.length > 0 && { licenseTexts: own.texts }),
        ...(own.distributions.length > 0 && { parts: own.distributions }),
    };
    const requires = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_15__/* .listOf */ .c3)(data.requirements).map(String);
    return { components: [...wheels, runtime], requires };
}
function parsed(info, file) {
    try {
        const data = JSON.parse(info);
        if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_15__/* .isRecord */ .u4)(data))
            return data;
    }
    catch {
        // Told below, as for anything else that is no PEX-INFO.
    }
    throw (0,_wheel_content_error_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .G)(file, 'it has no readable PEX-INFO');
}


/***/ })

};
