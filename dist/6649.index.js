export const id = 6649;
export const ids = [6649];
export const modules = {

/***/ 49030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
// EXTERNAL MODULE: ./src/judge/setting.ts
var judge_setting = __webpack_require__(33259);
// EXTERNAL MODULE: ./src/model/known-platforms.ts
var known_platforms = __webpack_require__(34003);
// EXTERNAL MODULE: ./src/schema/validator-of.ts
var validator_of = __webpack_require__(89055);
;// CONCATENATED MODULE: ./src/inputs/config-schema.ts



/** JSON Schema (2020-12) of the config file, made of the settings that there are. `slim-build.schema.json` holds it for editors. */
function configSchema() {
    const settings = (0,budgets/* budgetSettings */.f3)();
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'slim-build',
        description: 'Size budgets for container images, read from .github/slim-build.yml. Sizes are `145 MB` (10^6) or `145 MiB` (2^20).',
        type: 'object',
        additionalProperties: false,
        properties: {
            budgets: { $ref: '#/$defs/layer', description: 'Budgets of every image.' },
            images: {
                type: 'object',
                description: 'Budgets of single images, by the name that the input `image` (or `--name`) gives. They win over `budgets`, key by key.',
                additionalProperties: { $ref: '#/$defs/layer' },
            },
        },
        $defs: {
            size: SIZE,
            sizes: { type: 'object', additionalProperties: { $ref: '#/$defs/size' } },
            settings: {
                type: 'object',
                properties: {
                    ...singleProperties(settings.filter(({ wholeImage }) => wholeImage !== true)),
                    ...Object.fromEntries((0,budgets/* namedSettings */.Zz)().map(({ key, description }) => [
                        key,
                        { $ref: '#/$defs/sizes', description: `${description}.` },
                    ])),
                },
            },
            platform: { $ref: '#/$defs/settings', unevaluatedProperties: false },
            layer: {
                $ref: '#/$defs/settings',
                unevaluatedProperties: false,
                properties: {
                    ...singleProperties(settings.filter(({ wholeImage }) => wholeImage)),
                    platforms: PLATFORMS,
                },
            },
        },
    };
}
function singleProperties(settings) {
    return Object.fromEntries(settings.map(({ key, description, value }) => {
        const schema = 'choices' in value ? { enum: value.choices } : value.schema;
        return [key, { ...schema, description: `${description}.` }];
    }));
}
const SIZE = {
    type: ['string', 'integer'],
    minimum: 0,
    maximum: 0,
    description: '`145 MB` (10^6), `145 MiB` (2^20), or `0`.',
    pattern: (0,judge_setting/* sizePattern */.CD)(),
};
const PLATFORMS = {
    type: 'object',
    description: 'Budgets of single platforms: `linux/arm64`. They win over those above, key by key.',
    propertyNames: { pattern: (0,known_platforms/* platformPattern */.WC)() },
    additionalProperties: { $ref: '#/$defs/platform' },
};

// EXTERNAL MODULE: ./src/inputs/nearest-name.ts
var nearest_name = __webpack_require__(86583);
;// CONCATENATED MODULE: ./src/inputs/check-config.ts







const validator = (0,validator_of/* validatorOf */.q)(configSchema(), { allErrors: true, verbose: true, strictTypes: false });
/** What is wrong with a config file by its JSON Schema, in words. */
function checkConfig(value) {
    const validate = validator();
    if (validate(value))
        return [];
    return (validate.errors ?? []).filter(error => error.keyword !== 'propertyNames').map(problemOf);
}
function problemOf(error) {
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
    const unknown = unknownKey(error);
    if (unknown !== null)
        return { path: [...path, unknown], about: 'key', message: unknownKeyMessage(unknown, path) };
    if (error.propertyName !== undefined) {
        const { propertyName: name } = error;
        return { path: [...path, name], about: 'key', message: unknownPlatformMessage(name) };
    }
    const key = path.at(-1);
    const message = wrongSize(error, path) ?? `${key === undefined ? 'the file' : quote(key)} ${expectation(error, path)}`;
    return { path, about: 'value', message };
}
/** The parser of the value says better than the schema what is wrong with it: a size without a unit, say. */
function wrongSize({ keyword, data }, path) {
    const notation = notationAt(path);
    if (keyword !== 'pattern' && (keyword !== 'maximum' || notation === judge_setting/* COUNT */.i2))
        return null;
    try {
        notation.parse(String(data).trim(), quote(path.at(-1) ?? ''));
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return error.message;
    }
    return null;
}
/** How a value is written; what has a name of its own (a glob, a package) is a size. */
function notationAt(path) {
    const isNamed = (0,budgets/* namedSettings */.Zz)().some(({ key }) => key === path.at(-2));
    const setting = (0,budgets/* budgetSettings */.f3)().find(({ key }) => key === path.at(-1));
    return isNamed || setting === undefined || 'choices' in setting.value ? judge_setting/* SIZE */.SK : setting.value;
}
function unknownKey({ keyword, params }) {
    const { additionalProperty, unevaluatedProperty } = params;
    if (keyword === 'additionalProperties')
        return String(additionalProperty);
    if (keyword === 'unevaluatedProperties')
        return String(unevaluatedProperty);
    return null;
}
function unknownKeyMessage(key, path) {
    const known = keysAt(path);
    const nearest = (0,nearest_name/* nearestName */.q)(key, known);
    const hint = nearest === null ? `known keys are ${known.map(quote).join(', ')}` : `did you mean ${quote(nearest)}?`;
    return `unknown key ${quote(key)}; ${hint}`;
}
function unknownPlatformMessage(name) {
    const nearest = (0,known_platforms/* nearestPlatform */.Iu)(name);
    const hint = nearest === null ? 'write one like `linux/arm64`' : `did you mean ${quote(nearest)}?`;
    return `unknown platform ${quote(name)}; ${hint}`;
}
function keysAt(path) {
    if (path.length === 0)
        return ['budgets', 'images'];
    const isPlatform = path.includes('platforms');
    const single = (0,budgets/* budgetSettings */.f3)().filter(({ wholeImage }) => !(isPlatform && wholeImage === true));
    const keys = [...single, ...(0,budgets/* namedSettings */.Zz)()].map(({ key }) => key);
    return isPlatform ? keys : [...keys, 'platforms'];
}
function expectation({ keyword, params }, path) {
    if (keyword === 'enum') {
        const { allowedValues } = params;
        return `must be ${allowedValues.map(quote).join(' or ')}`;
    }
    if (keyword === 'minimum')
        return 'must not be negative';
    if (keyword === 'maximum')
        return 'is too large';
    if (params.type === 'object')
        return 'must be a mapping: `key: value` lines below it';
    return notationAt(path).expected;
}
/** JSON Pointer, RFC 6901 section 4. */
function unescapePointer(token) {
    return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
function quote(text) {
    return `\`${text.replaceAll(/[`\p{Cc}]/gu, '?').slice(0, 80)}\``;
}

// EXTERNAL MODULE: ./src/inputs/parse-budget-setting.ts
var parse_budget_setting = __webpack_require__(96699);
;// CONCATENATED MODULE: ./src/inputs/config-budgets.ts




/**
 * The budgets of a config value that its schema has accepted.
 *
 * @param source where a key stands, for the report.
 */
function readConfigBudgets(value, source) {
    const reading = { problems: [], source };
    const { budgets = {}, images = {} } = value;
    const defaults = readLayer(budgets, ['budgets'], reading);
    const named = Object.entries(images).map(([name, block]) => [name, readLayer(block, ['images', name], reading)]);
    return { config: { defaults, images: new Map(named) }, problems: reading.problems };
}
function readLayer(block, path, reading) {
    const platforms = Object.entries((block.platforms ?? {})).map(([platform, settings]) => [platform, readSettings(settings, [...path, 'platforms', platform], reading)]);
    const settings = readSettings(block, path, reading);
    return platforms.length === 0 ? settings : { ...settings, platforms: new Map(platforms) };
}
function readSettings(block, path, reading) {
    const single = (0,budgets/* budgetSettings */.f3)()
        .filter(({ key }) => Object.hasOwn(block, key))
        .map(setting => {
        const { key } = setting;
        return attempt([...path, key], reading, source => (0,parse_budget_setting/* parseBudgetSetting */.p)(setting, String(block[key]), `\`${key}\``, source));
    });
    const named = (0,budgets/* namedSettings */.Zz)().map(({ key }) => readSizes(block, key, path, reading));
    return Object.assign({}, ...single, ...named);
}
function readSizes(block, key, path, reading) {
    if (!Object.hasOwn(block, key))
        return {};
    const sizes = new Map();
    for (const [name, size] of Object.entries(block[key])) {
        attempt([...path, key, name], reading, source => sizes.set(name, { value: judge_setting/* SIZE */.SK.parse(String(size), `\`${name}\``), source }));
    }
    return { [key]: sizes };
}
function attempt(path, reading, read) {
    try {
        return read(reading.source(path));
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        reading.problems.push({ path, about: 'value', message: error.message });
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/inputs/config-location.ts

/** Finds places; what was reached through an alias is found at the nearest mapping that stands in the text itself. */
function locationsIn(document, lines) {
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const ofValue = (path) => {
        const node = path.length === 0 ? document.contents : document.getIn(path, true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return at(node.range[0]);
        return path.length === 0 ? at(0) : ofValue(path.slice(0, -1));
    };
    const ofKey = (path) => {
        const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
        const pairs = (0,dist/* isMap */.jh)(parent) ? parent.items : [];
        const key = pairs
            .map(pair => pair.key)
            .find(key => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(path.at(-1)));
        return (0,dist/* isScalar */.jn)(key) && key.range ? at(key.range[0]) : ofValue(path);
    };
    return { ofKey, ofValue };
}

// EXTERNAL MODULE: ./src/inputs/messages.ts
var messages = __webpack_require__(3741);
// EXTERNAL MODULE: ./src/inputs/parse-yaml.ts + 2 modules
var parse_yaml = __webpack_require__(76210);
;// CONCATENATED MODULE: ./src/inputs/parse-config.ts






/** A config file of budgets is a screen or two. A larger file is a mistake or an attack. Characters. */
const MAX_LENGTH = 1_000_000;
/**
 * What a config file says.
 *
 * @param file its path, for messages and as the budgets' source.
 * @throws InputError with every error of the file, each with line, column and the right spelling.
 */
function parseConfig(text, file) {
    if (text.length > MAX_LENGTH)
        throw new input_error/* InputError */.d(messages/* messages */.D.configTooLong(file, text.length, MAX_LENGTH));
    const { document, lines, value: said } = (0,parse_yaml/* parseYaml */.hN)(text, (0,parse_yaml/* inFile */.s5)(file));
    const places = locationsIn(document, lines);
    // An empty file says nothing, which is allowed.
    const value = said ?? {};
    (0,parse_yaml/* failOn */.Ko)(located(checkConfig(value), places, file));
    const { config, problems } = readConfigBudgets(value, key => `${file}:${places.ofKey(key).line}`);
    (0,parse_yaml/* failOn */.Ko)(located(problems, places, file));
    return config;
}
/** In the order of the file. */
function located(problems, places, file) {
    return problems
        .map(({ path, about, message }) => {
        const place = about === 'key' ? places.ofKey(path) : places.ofValue(path);
        return { ...place, message };
    })
        .sort((a, b) => a.line - b.line || a.column - b.column)
        .map(({ message, ...at }) => `${(0,parse_yaml/* inFile */.s5)(file)(at)}: ${message}`);
}


/***/ }),

/***/ 76210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ failOn),
  s5: () => (/* binding */ inFile),
  hN: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
;// CONCATENATED MODULE: ./src/inputs/hidden-keys.ts

/**
 * What is well-formed and makes a budget count for nothing: merge keys, which are keys like any other in YAML 1.2, so that
 * `images: { <<: *shared }` would be an image of that name; and anchors that are set twice, of which an alias means the nearer one.
 */
function hiddenKeys(document) {
    const found = [];
    const anchors = new Set();
    (0,dist/* visit */.YR)(document, {
        Pair(_, { key }) {
            if ((0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN')
                found.push({ at: startOf(key), message: 'merge keys (`<<`) are not supported; write out the keys' });
        },
        Node(_, node) {
            const { anchor } = node;
            if (anchor === undefined)
                return;
            if (anchors.has(anchor))
                found.push({
                    at: startOf(node),
                    message: 'this anchor is already set above; use another name',
                });
            anchors.add(anchor);
        },
    });
    return found;
}
/** Where a node of a document stands: an offset of its text. */
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}

;// CONCATENATED MODULE: ./src/inputs/wrong-aliases.ts


/**
 * Aliases that mean nothing, since no anchor of their name is set before them or since they stand inside of what they mean, and the first that
 * is one too many. An alias of a block with aliases counts as all of these.
 */
function wrongAliases(document, most) {
    const weights = new Map();
    const open = new Set();
    const found = [];
    let count = 0;
    const add = (alias) => {
        const weight = open.has(alias.source) ? undefined : weights.get(alias.source);
        if (weight === undefined) {
            found.push({ at: startOf(alias), message: 'no anchor of this name is complete above this alias' });
            return;
        }
        const before = count;
        count += weight;
        if (before <= most && count > most)
            found.push({
                at: startOf(alias),
                message: `this is one alias too many (limit ${most}); write out the block`,
            });
    };
    const walk = (node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            add(node);
            return;
        }
        const { anchor } = (0,dist/* isNode */.Ll)(node) ? node : {};
        if (anchor !== undefined)
            open.add(anchor);
        const before = count;
        for (const child of childrenOf(node))
            walk(child);
        if (anchor === undefined)
            return;
        open.delete(anchor);
        weights.set(anchor, 1 + count - before);
    };
    walk(document.contents);
    return found;
}
function childrenOf(node) {
    if ((0,dist/* isPair */.tO)(node))
        return [node.key, node.value];
    return (0,dist/* isCollection */.P3)(node) ? node.items : [];
}

;// CONCATENATED MODULE: ./src/inputs/parse-yaml.ts




/** Enough to share a block between the images of a monorepo, too few to grow a document beyond measure. */
const MAX_ALIASES = 200;
/** Reported together, but not without end. */
const MAX_ERRORS = 20;
/** As compilers name a place in a file: `.github/slim-build.yml:3:5`. */
function inFile(file) {
    return ({ line, column }) => `${file}:${line}:${column}`;
}
/**
 * Reads YAML 1.2 by its core schema, whatever version the text says it is of.
 *
 * @param placeOf what a place in the text is called in messages.
 * @throws InputError with every error of syntax; every document but the first, key that is there twice, merge key, and alias that means
 *   nothing or is one too many is an error.
 */
function parseYaml(text, placeOf) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        // At `silent`, what stands behind the first document is left out without a word.
        logLevel: 'error',
        stringKeys: true,
        // Sets and ordered maps have no keys, and what is in them would hold nobody to anything.
        schema: 'core',
        resolveKnownTags: false,
    });
    const wrong = [...document.errors, ...document.warnings].map(error => ({
        at: error.pos[0],
        message: SAID[error.code],
    }));
    const found = wrong.length > 0 ? wrong : [...hiddenKeys(document), ...wrongAliases(document, MAX_ALIASES)];
    const places = found.map(({ at, message }) => {
        const { line, col } = lines.linePos(at);
        return { line: Math.max(1, line), column: Math.max(1, col), message };
    });
    failOn(oncePerLine(places).map(({ message, ...at }) => `${placeOf(at)}: ${message}`));
    return { document, lines, value: document.toJS({ maxAliasCount: -1 }) };
}
/** @throws InputError with the first of the errors, and how many more there are; nothing without any. */
function failOn(errors) {
    if (errors.length === 0)
        return;
    const more = errors.length > MAX_ERRORS ? [`and ${errors.length - MAX_ERRORS} more`] : [];
    throw new input_error/* InputError */.d([...new Set(errors)].slice(0, MAX_ERRORS).concat(more).join('\n'));
}
/** What is wrong with one token is said again of those after it. */
function oncePerLine(all) {
    const said = new Set();
    return all.filter(({ line, message }) => {
        const isNew = !said.has(`${line} ${message}`);
        said.add(`${line} ${message}`);
        return isNew;
    });
}
const NO_TAG = 'a tag (`!name`) has no meaning here; leave it out';
/**
 * What is said of each error, with what to do. The parser's own words are about its grammar, and some of them quote the text, where a secret
 * may stand that was put into the wrong place.
 */
const SAID = {
    ALIAS_PROPS: 'an alias (`*name`) stands alone; leave out what is before it',
    BAD_ALIAS: 'this is not the name of an anchor or alias; quote a text that begins with `&` or `*`',
    BAD_COLLECTION_TYPE: NO_TAG,
    BAD_DIRECTIVE: 'a directive (a line that begins with `%`) has no meaning here; leave it out, or quote the text',
    BAD_DQ_ESCAPE: 'an escape sequence in the double-quoted text is not valid; use single quotes',
    BAD_INDENT: 'this line does not begin in the column of the others of its block, or a bracket before it is not closed; indent it as they are, or close the bracket',
    BAD_PROP_ORDER: 'an anchor (`&name`) belongs behind its key or its `-`; move it there',
    BAD_SCALAR_START: 'a text cannot begin with this character; quote the text',
    BLOCK_AS_IMPLICIT_KEY: 'a second key cannot begin here; write one `key: value` a line, and quote a value that has `: ` in it',
    BLOCK_IN_FLOW: 'lines of a block cannot stand in brackets; write them in brackets, too',
    DUPLICATE_KEY: 'this key is there twice; leave one of them out',
    IMPOSSIBLE: 'this is not YAML; write lines of `key: value`',
    KEY_OVER_1024_CHARS: 'this key has more than 1024 characters; write a shorter one',
    MISSING_CHAR: 'a closing quote or bracket, a comma, or the `: ` behind a key is missing; close what is open, and write lines of `key: value`',
    MULTILINE_IMPLICIT_KEY: 'a key stands on one line, with `: ` behind it; write lines of `key: value`',
    MULTIPLE_ANCHORS: 'a value has one anchor (`&name`) at most; leave the others out',
    MULTIPLE_DOCS: 'a second document begins here and would be ignored; write one document, without `---` or `...`',
    MULTIPLE_TAGS: NO_TAG,
    NON_STRING_KEY: 'a key is a text; write a plain or a quoted one',
    RESOURCE_EXHAUSTION: 'this is nested too deep to be read; write fewer levels',
    TAB_AS_INDENT: 'a tab indents this line; use spaces',
    TAG_RESOLVE_FAILED: NO_TAG,
    UNEXPECTED_TOKEN: 'this does not belong here; write lines of `key: value`, and quote values with special characters',
};


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
