export const id = 6344;
export const ids = [6344];
export const modules = {

/***/ 6344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lk: () => (/* binding */ parseJsonText)
/* harmony export */ });
/** JSON from outside, taken apart without trust: what is not there or of another shape is empty. */
const NOTHING = Object.freeze({});
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : NOTHING;
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
function asText(value) {
    return typeof value === 'string' ? value : null;
}
/** A whole number that is exactly representable, or the other one. */
function asInteger(value, otherwise) {
    return Number.isSafeInteger(value) ? value : otherwise;
}
/** An own field of an object; what `__proto__` and its like name is not a field. */
function field(value, ...path) {
    let at = value;
    for (const key of path) {
        const object = asObject(at);
        if (!Object.hasOwn(object, key))
            return undefined;
        at = object[key];
    }
    return at;
}
/** The JSON that a text spells, or undefined. */
function parseJsonText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
