export const id = 9016;
export const ids = [9016];
export const modules = {

/***/ 19016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   positionsIn: () => (/* binding */ positionsIn)
/* harmony export */ });
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9605);
/** Where the keys of a TOML text stand; loaded only to place an error, because the parser takes as long as a whole start. */

/**
 * Gives for a path the first character of that key or array element, else of its longest prefix that is in the text;
 * undefined when not even that is there, and for a text that is not TOML.
 */
function positionsIn(text) {
    const positions = new Map();
    const note = (path, { loc: { start } }) => {
        const key = JSON.stringify(path);
        if (!positions.has(key))
            positions.set(key, { line: start.line, column: start.column + 1 });
    };
    const value = (path, node) => {
        if (node.type === 'TOMLInlineTable')
            for (const entry of node.body)
                keyValue(path, entry);
        if (node.type !== 'TOMLArray')
            return;
        for (const [index, element] of node.elements.entries()) {
            note([...path, index], element);
            value([...path, index], element);
        }
    };
    const keyValue = (table, entry) => {
        let path = table;
        for (const part of entry.key.keys) {
            if (path.length > DEEPEST)
                return;
            path = [...path, part.type === 'TOMLBare' ? part.name : part.value];
            note(path, part);
        }
        value(path, entry.value);
    };
    for (const node of topLevel(text)) {
        if (node.type === 'TOMLKeyValue')
            keyValue([], node);
        else if (node.resolvedKey.length <= DEEPEST) {
            const parts = node.key.keys.values();
            let part = node.key.keys[0];
            // Every table of an array has its index behind the name.
            for (const [index, name] of node.resolvedKey.entries()) {
                if (typeof name === 'string')
                    part = parts.next().value;
                if (part !== undefined)
                    note(node.resolvedKey.slice(0, index + 1), part);
            }
            for (const entry of node.body)
                keyValue(node.resolvedKey, entry);
        }
    }
    return path => {
        const prefixes = path.map((_, index) => path.slice(0, path.length - index));
        return prefixes.map(prefix => positions.get(JSON.stringify(prefix))).find(found => found !== undefined);
    };
}
/** Levels of a key: the positions of a deeper one are not needed, as it is refused. */
const DEEPEST = 100;
function topLevel(text) {
    try {
        return (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__/* .parseTOML */ .MD)(text, { tomlVersion: 'latest' }).body[0].body;
    }
    catch {
        // A syntax error has its own position.
        return [];
    }
}


/***/ })

};
