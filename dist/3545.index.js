export const id = 3545;
export const ids = [3545];
export const modules = {

/***/ 97997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ worstOutcome),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** The worst of several outcomes; null of none. */
function worstOf(outcomes) {
    return WORST_FIRST.find(each => outcomes.includes(each)) ?? null;
}
/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
function worstOutcome(judgements) {
    return worstOf(judgements.map(({ outcome }) => outcome)) ?? 'pass';
}


/***/ }),

/***/ 73655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pairPlatforms),
/* harmony export */   u: () => (/* binding */ meansPlatform)
/* harmony export */ });
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);

/**
 * What each platform of an image was earlier, or null where it is new. A spelling (`linux/amd64/v1`) makes no other platform, and the version of an operating system does not make a
 * platform another one either, since a base image that was patched has a new one: it only tells platforms of one image apart. So
 * the one of the same name comes first, then that of the same build (`10.0.20348`), then the only one of that system and architecture.
 */
function pairPlatforms(head, earlier) {
    const pairs = new Map();
    const pair = (keyOf, isAlone) => {
        const paired = new Set(pairs.values());
        const before = Map.groupBy(earlier.filter(each => !paired.has(each)), each => keyOf(each.platform));
        const now = Map.groupBy(head.filter(each => !pairs.has(each)), each => keyOf(each.platform));
        for (const [key, group] of now) {
            const candidates = before.get(key) ?? [];
            if (isAlone && (group.length > 1 || candidates.length > 1))
                continue;
            for (const [at, each] of group.entries()) {
                const candidate = candidates[at];
                if (candidate !== undefined)
                    pairs.set(each, candidate);
            }
        }
    };
    pair(name => name, false);
    pair(buildOf, true);
    pair(name => partsOf(name).kind, true);
    return head.map(each => pairs.get(each) ?? null);
}
/** Whether a platform that somebody wrote is this one: without a version it is each of that kind, with the first parts of one each of that build. */
function meansPlatform(wanted, platform) {
    const [asked, is] = [partsOf(wanted), partsOf(platform)];
    if (asked.kind !== is.kind)
        return false;
    return asked.version === '' || `${is.version}.`.startsWith(`${asked.version}.`);
}
/** The name with no more of the version than a patch leaves as it is. */
function buildOf(name) {
    const { kind, version } = partsOf(name);
    return `${kind} ${version.split('.').slice(0, 3).join('.')}`;
}
function partsOf(name) {
    const { version } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Yn)(name);
    const normal = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .Je)(name);
    return { kind: version === '' ? normal : normal.replace(`(${version})`, ''), version };
}


/***/ }),

/***/ 12687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clipOptional),
/* harmony export */   g: () => (/* binding */ clipText)
/* harmony export */ });
/**
 * An untrusted text for the report: whole up to `most` characters, else with its middle cut to `…`, so that one name of
 * megabytes cannot fill the report. Not yet escaped.
 */
function clipText(text, most = 1000) {
    if (text.length <= most)
        return text;
    const half = Math.floor((most - 1) / 2);
    const head = text.slice(0, half).replace(/[\ud800-\udbff]$/, '');
    const tail = text.slice(-half).replace(/^[\udc00-\udc7f\udd00-\udfff]/, '');
    return `${head}…${tail}`;
}
/** {@link clipText} for what may be missing. */
function clipOptional(text) {
    return text === null ? null : clipText(text);
}


/***/ })

};
