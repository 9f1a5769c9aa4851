export const id = 7894;
export const ids = [7894];
export const modules = {

/***/ 15513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseMeasurement: () => (/* binding */ parseMeasurement)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/measure/growing-files.ts
var growing_files = __webpack_require__(22615);
;// CONCATENATED MODULE: ./src/measure/files-of.ts



/** Files of which all is known, in columns. */
function filesOf(records) {
    const paths = new path_tree/* PathTree */.W(records.length + 1);
    const files = new growing_files/* GrowingFiles */.T(paths);
    files.reserve(records.length);
    const nodeOf = nodesIn(paths, { text: records.map(({ path }) => path).join('') });
    for (const { path, content, owner, hidden, links, ...rest } of records) {
        const node = nodeOf(path);
        const known = restOf(rest);
        const hash = new Uint32Array(image_files/* HASH_WORDS */.Vj);
        Buffer.from(hash.buffer).write(content, 'base64url');
        const file = files.add({ ...rest, node, rest: known }, hash, 0);
        if (owner !== null)
            files.own(file, owner);
        if (hidden !== undefined)
            files.hide(file, hidden);
        if (links !== undefined)
            files.link(file, links);
    }
    return files;
}
function restOf({ strippable, isStatic, needs }) {
    if (strippable === undefined && isStatic === undefined && needs === undefined)
        return undefined;
    return {
        ...(strippable === undefined ? {} : { strippable }),
        ...(isStatic === undefined ? {} : { isStatic }),
        ...(needs === undefined ? {} : { needs }),
    };
}
/**
 * Makes a path of each text, which are the parts of `names` one after the other. Directories are made once, each with its whole path for a
 * name: one that is a million levels deep costs no more than its text.
 */
function nodesIn(paths, names) {
    const directories = new Map();
    let start = 0;
    return path => {
        const [at, slash] = [start, path.lastIndexOf('/')];
        start += path.length;
        if (slash < 0)
            return paths.add(path_tree/* ROOT */.D, names, at, start);
        const directory = path.slice(0, slash);
        const parent = directories.get(directory) ?? paths.add(path_tree/* ROOT */.D, names, at, at + slash);
        directories.set(directory, parent);
        return paths.add(parent, names, at + slash + 1, start);
    };
}

// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/schema/validator-of.ts
var validator_of = __webpack_require__(89055);
;// CONCATENATED MODULE: ./src/pipeline/measurement.schema.json
const measurement_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A saved measurement","description":"An image, weighed by slim-build: complete enough to be compared later without the image at hand.","type":"object","required":["version","name","digest","platforms"],"properties":{"version":{"const":1},"name":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"platforms":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/platform"}}},"$defs":{"digest":{"type":"string","pattern":"^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$"},"bytes":{"type":"integer","minimum":0,"maximum":9007199254740991},"index":{"type":"integer","minimum":0,"maximum":9007199254740991},"line":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"text":{"type":["string","null"]},"both":{"type":"object","required":["compressed","unpacked"],"properties":{"compressed":{"$ref":"#/$defs/bytes"},"unpacked":{"$ref":"#/$defs/bytes"}}},"platform":{"$ref":"#/$defs/both","required":["platform","digest","hidden","base","layers","lines","files","packages","notes"],"properties":{"platform":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"hidden":{"$ref":"#/$defs/both"},"base":{"$ref":"#/$defs/base"},"layers":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/layer"}},"lines":{"type":"array","items":{"$ref":"#/$defs/dockerfileLine"}},"files":{"type":"array","items":{"$ref":"#/$defs/file"}},"packages":{"type":"array","items":{"$ref":"#/$defs/package"}},"program":{"$ref":"#/$defs/index"},"command":{"type":"array","items":{"type":"string"}},"cacheVariables":{"type":"object","additionalProperties":{"type":"string"}},"notes":{"type":"array","items":{"type":"string"}}}},"base":{"type":"object","required":["kind"],"oneOf":[{"required":["reference","digest","layers","standIn"],"properties":{"kind":{"const":"known"},"reference":{"type":"string"},"digest":{"oneOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"layers":{"$ref":"#/$defs/index"},"standIn":{"$ref":"#/$defs/text"}}},{"properties":{"kind":{"const":"scratch"}}},{"required":["reason"],"properties":{"kind":{"const":"unknown"},"reason":{"type":"string"}}}]},"layer":{"$ref":"#/$defs/both","required":["digest","diffId","mediaType","compression","structure","origin","line","createdBy","known"],"properties":{"digest":{"$ref":"#/$defs/digest"},"diffId":{"$ref":"#/$defs/digest"},"mediaType":{"type":"string"},"compression":{"enum":["gzip","zstd","none","unknown"]},"structure":{"$ref":"#/$defs/bytes"},"origin":{"enum":["base","own","unknown"]},"line":{"$ref":"#/$defs/line"},"createdBy":{"$ref":"#/$defs/text"},"known":{"type":"boolean"},"unread":{"type":"string"}}},"dockerfileLine":{"type":"object","required":["dockerfile","stage","line","endLine","instruction","definition","seconds","cached","inputs","readsContext"],"properties":{"dockerfile":{"type":"string"},"stage":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/index"},"endLine":{"$ref":"#/$defs/index"},"instruction":{"type":"string"},"definition":{"$ref":"#/$defs/text"},"ignored":{"type":"array","maxItems":50,"items":{"type":"string","maxLength":40}},"seconds":{"type":["number","null"],"minimum":0,"maximum":1000000000},"cached":{"type":["boolean","null"]},"inputs":{"type":"array","items":{"$ref":"#/$defs/index"}},"readsContext":{"type":"boolean"}}},"file":{"$ref":"#/$defs/both","required":["path","layer","content","owner"],"properties":{"path":{"type":"string"},"layer":{"$ref":"#/$defs/index"},"content":{"type":"string","pattern":"^[A-Za-z0-9_-]{22}$"},"owner":{"$ref":"#/$defs/line"},"strippable":{"$ref":"#/$defs/both","required":["language"],"properties":{"language":{"enum":["go",null]}}},"isStatic":{"const":true},"needs":{"type":["array","null"],"items":{"type":"string"}},"links":{"$ref":"#/$defs/index"},"hidden":{"type":"object","required":["by","why"],"properties":{"by":{"$ref":"#/$defs/index"},"why":{"enum":["overwritten","metadata","deleted","opaque"]}}}}},"package":{"$ref":"#/$defs/both","required":["ecosystem","name","version","location","purpose","files"],"properties":{"ecosystem":{"enum":["dpkg","apk","rpm","conda","python","npm","go","java","rust","gem","composer","dotnet"]},"name":{"type":"string"},"version":{"type":"string"},"location":{"$ref":"#/$defs/text"},"purpose":{"enum":["development","build-tool",null]},"recommended":{"const":true},"requires":{"type":"array","items":{"$ref":"#/$defs/index"}},"inside":{"const":true},"files":{"$ref":"#/$defs/index"}}}}}');
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/parse-measurement.ts







const validator = (0,validator_of/* validatorOf */.q)(measurement_schema_namespaceObject, { strictTypes: false, strictRequired: false });
/**
 * A saved measurement. Its file may come from anyone, so shape, indexes and sums are all checked.
 *
 * @param where what the text is, for messages.
 * @throws InputError when it is no measurement, or one that does not add up.
 */
function parseMeasurement(text, where) {
    const value = parseJson(text, where);
    if (isReport(value)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.reportInsteadOfMeasurement(where));
    }
    const isMeasurement = validator();
    if (!isMeasurement(value))
        throw new input_error/* InputError */.d(messages/* messages */.D.invalidMeasurement(where, inWords(isMeasurement.errors?.[0])));
    for (const platform of value.platforms)
        check(platform, where);
    return {
        ...value,
        platforms: value.platforms.map(platform => ({ ...platform, files: filesOf(platform.files) })),
    };
}
function parseJson(text, where) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementNotJson(where));
    }
}
function isReport(value) {
    return typeof value === 'object' && value !== null && 'tool' in value && 'verdict' in value;
}
function inWords(error) {
    if (error === undefined)
        return 'it does not match the schema';
    return `${error.instancePath === '' ? 'it' : error.instancePath.slice(0, 100)} ${error.message ?? 'is wrong'}`;
}
/** What the schema cannot say: indexes point at something, and the parts are the whole. */
function check(platform, where) {
    const { layers, lines, files, packages, program = null } = platform;
    const within = (index, list) => index === null || index < list.length;
    const sound = within(program, files) &&
        layers.every(({ line }) => within(line, lines)) &&
        lines.every(({ inputs }) => inputs.every(input => within(input, lines))) &&
        packages.every(({ requires = [] }) => requires.every(each => within(each, packages))) &&
        files.every(({ layer, owner, hidden }) => {
            return within(layer, layers) && within(owner, packages) && within(hidden?.by ?? null, layers);
        });
    if (!sound)
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementIndexMissing(where));
    const [unsound] = UNSOUND.filter(([isSo]) => isSo(platform));
    if (unsound !== undefined)
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementUnsound(where, unsound[1]));
    if (![addsUp, hiddenAddsUp, packagesAddUp, strippableFits].every(holds => holds(platform)))
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementTotalsWrong(where));
}
/** What no image can be, however its numbers add up. */
const UNSOUND = [
    [showsTwice, 'it shows a path twice'],
    [({ files }) => files.some(({ path }) => (0,layer_path/* layerPath */.nV)(path) !== path), 'a path in it leads out of the image'],
    [
        ({ files }) => files.some(({ layer, hidden }) => hidden !== undefined && hidden.by < layer),
        'a file in it is hidden by a lower layer',
    ],
    [hasLayerOfTwoSizes, 'a layer in it has two sizes'],
    [
        ({ base, layers }) => base.kind === 'known' && base.layers > layers.length,
        'its base has more layers than the image',
    ],
    [
        ({ layers, files }) => files.some(({ layer }) => layers[layer]?.unread !== undefined),
        'a layer that was not read has files in it',
    ],
];
function showsTwice({ files }) {
    const shown = files.filter(({ hidden }) => hidden === undefined);
    return new Set(shown.map(({ path }) => path)).size !== shown.length;
}
function hasLayerOfTwoSizes({ layers }) {
    const sizes = new Map(layers.map(({ digest, compressed }) => [digest, compressed]));
    return layers.some(({ digest, compressed }) => sizes.get(digest) !== compressed);
}
function addsUp({ compressed, unpacked, layers, files }) {
    const sizes = layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 }));
    for (const file of files) {
        const size = sizes[file.layer];
        if (size === undefined)
            return false;
        size.compressed += file.compressed;
        size.unpacked += file.unpacked;
    }
    const layersHold = layers.every((layer, at) => {
        return layer.compressed === sizes[at]?.compressed && layer.unpacked === sizes[at].unpacked;
    });
    const whole = (0,bytes/* sumBytes */.jO)(layers);
    return layersHold && equal(whole, { compressed, unpacked });
}
function hiddenAddsUp({ hidden, files }) {
    return equal(hidden, (0,bytes/* sumBytes */.jO)(files.filter(file => file.hidden !== undefined)));
}
function packagesAddUp({ packages, files }) {
    const owned = Map.groupBy(files, file => file.owner);
    return packages.every((each, index) => {
        const own = owned.get(index) ?? [];
        return own.length === each.files && equal(each, (0,bytes/* sumBytes */.jO)(own));
    });
}
function strippableFits({ files }) {
    return files.every(({ strippable, compressed, unpacked }) => {
        return (strippable === undefined || (strippable.compressed <= compressed && strippable.unpacked <= unpacked));
    });
}
function equal(a, b) {
    return a.compressed === b.compressed && a.unpacked === b.unpacked;
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
