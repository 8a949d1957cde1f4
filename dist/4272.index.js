export const id = 4272;
export const ids = [4272];
export const modules = {

/***/ 54272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sdistComponent: () => (/* binding */ sdistComponent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65910);
/* harmony import */ var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81178);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36315);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77690);
/** An sdist as a component: its PKG-INFO says what METADATA says of a wheel. */





/** @throws PackagingError `check/content` when it has no PKG-INFO */
async function sdistComponent(file, sha256) {
    const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSdistName */ .K3)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file))?.name;
    const reader = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_3__/* .createTreeReader */ .s0)();
    await (0,_archives_js__WEBPACK_IMPORTED_MODULE_2__/* .tarMembers */ .F)(file, member => reader.take(member.path === 'PKG-INFO' ? { ...member, path: 'sdist.dist-info/METADATA' } : member));
    return (0,_wheel_js__WEBPACK_IMPORTED_MODULE_4__/* .ownDistribution */ .v)(reader.tree(), file, name, { sha256 });
}


/***/ })

};
