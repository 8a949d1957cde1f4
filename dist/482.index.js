export const id = 482;
export const ids = [482];
export const modules = {

/***/ 90482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  programVersion: () => (/* binding */ programVersion),
  toolVersion: () => (/* binding */ toolVersion)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/core/version.js
/** This program's own name and version. */

/** `1.2.3`. */
function toolVersion() {
    return package_namespaceObject.rE;
}
/** `package-python 1.2.3`, as it names itself to others. */
function programVersion() {
    return `package-python ${package_namespaceObject.rE}`;
}


/***/ })

};
