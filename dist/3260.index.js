export const id = 3260;
export const ids = [3260];
export const modules = {

/***/ 93260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseHistory: () => (/* binding */ parseHistory)
});

// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/schema/validator-of.ts
var validator_of = __webpack_require__(89055);
;// CONCATENATED MODULE: ./src/pipeline/baseline/size-history.schema.json
const size_history_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"slim-build size history","description":"Sizes of the commits before a stored measurement, oldest first.","type":"object","additionalProperties":false,"required":["version","points"],"properties":{"version":{"const":1},"points":{"type":"array","maxItems":30,"items":{"$ref":"#/$defs/point"}}},"$defs":{"point":{"type":"object","additionalProperties":false,"required":["commit","measuredAt","platforms"],"properties":{"commit":{"type":"string","pattern":"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"},"measuredAt":{"type":["string","null"],"pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\\\d|3[01])T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d{1,9})?Z$"},"platforms":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/platform"}}}},"platform":{"type":"object","additionalProperties":false,"required":["platform","compressed","unpacked","compression","standIn"],"properties":{"platform":{"type":"string","maxLength":200},"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"compression":{"enum":["gzip","zstd","none","mixed"]},"standIn":{"type":"boolean"}}},"size":{"type":"integer","minimum":0,"maximum":9007199254740991}}}');
;// CONCATENATED MODULE: ./src/pipeline/baseline/parse-history.ts



const validator = (0,validator_of/* validatorOf */.q)(size_history_schema_namespaceObject);
/**
 * What `formatHistory` wrote. It may come from anyone: what is not a history in every detail is none, and the only loss is
 * a chart.
 *
 * @param sha the commit that it led to.
 */
function parseHistory(text, sha) {
    const value = parseJson(text);
    if (!validator()(value))
        return [];
    const { points } = value;
    const commits = points.map(({ commit }) => commit);
    const sound = commits.every(commit_id/* isCommitId */.j) &&
        new Set([...commits, sha]).size === commits.length + 1 &&
        points.every(({ measuredAt }) => measuredAt === null || !Number.isNaN(Date.parse(measuredAt)));
    return sound ? points : [];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 89055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ validatorOf)
/* harmony export */ });
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The check of a value by one of this program's own JSON Schemas, compiled when it is first asked for and only then: compiling
 * them all takes longer than all else that a start does. The schemas themselves are held to their meta-schema by a test.
 *
 * @param schema JSON Schema 2020-12.
 * @param options what differs from ajv's defaults, apart from union types, which all schemas have.
 */
function validatorOf(schema, options = {}) {
    let compiled;
    return () => (compiled ??= new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__.Ajv2020({ allowUnionTypes: true, validateSchema: false, ...options }).compile(schema));
}


/***/ })

};
