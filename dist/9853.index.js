export const id = 9853;
export const ids = [9853];
export const modules = {

/***/ 7851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ CACHE_VARIABLES),
/* harmony export */   h: () => (/* binding */ isCacheVariable)
/* harmony export */ });
/** Variables that say where a package manager keeps what it downloads. The default places are known without them. */
const CACHE_VARIABLES = [
    'BUN_INSTALL',
    'BUN_INSTALL_CACHE_DIR',
    'CARGO_HOME',
    'CCACHE_DIR',
    'COMPOSER_CACHE_DIR',
    'COMPOSER_HOME',
    'CONDA_PKGS_DIRS',
    'COURSIER_CACHE',
    'GOCACHE',
    'GOMODCACHE',
    'GOPATH',
    'GRADLE_USER_HOME',
    'HATCH_CACHE_DIR',
    'MAMBA_ROOT_PREFIX',
    'MYPY_CACHE_DIR',
    'npm_config_cache',
    'NPM_CONFIG_CACHE',
    'npm_config_store_dir',
    'NPM_CONFIG_STORE_DIR',
    'NUGET_PACKAGES',
    'PDM_CACHE_DIR',
    'PIPENV_CACHE_DIR',
    'PIP_CACHE_DIR',
    'PNPM_HOME',
    'POETRY_CACHE_DIR',
    'RUFF_CACHE_DIR',
    'SCCACHE_DIR',
    'UV_CACHE_DIR',
    'XDG_CACHE_HOME',
    'YARN_CACHE_FOLDER',
    'YARN_GLOBAL_FOLDER',
];
const NAMES = new Set(CACHE_VARIABLES);
/** Whether a variable is one of them. */
function isCacheVariable(name) {
    return NAMES.has(name);
}


/***/ }),

/***/ 40712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatPlatform)
/* harmony export */ });
/**
 * `linux/amd64`, `linux/arm/v7`, `windows(10.0.20348.2227)/amd64`.
 *
 * arm64's default variant `v8` is left out and the version of Windows stands in parentheses, as containerd has it.
 */
function formatPlatform({ os, architecture, variant, osVersion }) {
    const shown = architecture === 'arm64' && variant === 'v8' ? undefined : variant;
    const system = osVersion === undefined ? os : `${os}(${osVersion})`;
    return [system, architecture, shown].filter(part => part !== undefined && part !== '').join('/');
}


/***/ }),

/***/ 54059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ archivePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A member's path inside an archive in its one normal form (`./a//b` is `a/b`), or null when it leads out of the
 * archive. It is a key of a map and never a path of the file system.
 */
function archivePath(name) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix
        .normalize(name)
        .replace(/^\/+/, '')
        .replace(/(?<!\/)\/+$/, '');
    return normal === '' || normal === '.' || normal === '..' || normal.startsWith('../') ? null : normal;
}


/***/ }),

/***/ 32587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha256 digest of some bytes. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 51817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FilePart)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);

const CHUNK = 256 * 1024;
/** A part of an open file, to be read or closed. */
class FilePart {
    /** Bytes. */
    size;
    #handle;
    #offset;
    #isWhole;
    #signal;
    constructor(handle, { offset, size, isWhole, signal, }) {
        this.#handle = handle;
        this.#offset = offset;
        this.size = size;
        this.#isWhole = isWhole;
        this.#signal = signal;
    }
    /** All of a file, which is closed with it. */
    static ofFile(handle, size, signal) {
        return new FilePart(handle, { offset: 0, size, isWhole: true, signal });
    }
    /** Some bytes of a file, which stays open. */
    static inside(handle, place, signal) {
        return new FilePart(handle, { ...place, isWhole: false, signal });
    }
    get place() {
        return { fd: this.#handle.fd, offset: this.#offset, size: this.size };
    }
    /** The bytes; fewer where the file has become shorter. It closes the part at its end. */
    stream() {
        let at = 0;
        const next = async () => {
            const chunk = Buffer.allocUnsafe(Math.min(CHUNK, this.size - at));
            if (chunk.length === 0)
                return null;
            const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.#offset + at);
            at += bytesRead;
            return bytesRead === 0 ? null : chunk.subarray(0, bytesRead);
        };
        return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: CHUNK,
            signal: this.#signal,
            read() {
                next().then(chunk => this.push(chunk), (error) => this.destroy(error));
            },
            destroy: (error, done) => {
                this.close().then(() => {
                    done(error);
                }, done);
            },
        });
    }
    async close() {
        if (this.#isWhole)
            await this.#handle.close();
    }
}


/***/ }),

/***/ 92773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ JsonFields),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10181);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57949);
/* harmony import */ var _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34319);





/**
 * A JSON object from an image, read field by field, each checked. `null` counts as absent, as Go's encoder writes it.
 *
 * Every method throws an ImageError that names the document and the field.
 */
class JsonFields {
    object;
    where;
    /** @param where what the object is, to begin a sentence with: `the manifest sha256:…`. */
    constructor(value, where) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notAJsonObject(where, show(value)));
        }
        this.object = value;
        this.where = where;
    }
    /** The object that a document's bytes spell. */
    static parse(bytes, where) {
        return new JsonFields(parseJson(bytes, where), where);
    }
    has(key) {
        return this.value(key) !== undefined;
    }
    text(key) {
        return this.optionalText(key) ?? this.fail(key, 'a text');
    }
    optionalText(key) {
        const value = this.value(key);
        return value === undefined || typeof value === 'string' ? value : this.fail(key, 'a text');
    }
    flag(key) {
        const value = this.value(key) ?? false;
        return typeof value === 'boolean' ? value : this.fail(key, 'true or false');
    }
    /** A number of bytes: whole, not negative, exactly representable. */
    bytes(key) {
        const value = this.value(key);
        return Number.isSafeInteger(value) && value >= 0
            ? value
            : this.fail(key, 'a whole number of bytes');
    }
    digest(key) {
        return (0,_parse_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(this.value(key), `${this.where}, ${key}`);
    }
    inner(key) {
        return this.optionalObject(key) ?? this.fail(key, 'an object');
    }
    optionalObject(key) {
        const value = this.value(key);
        return value === undefined ? undefined : new JsonFields(value, `${this.where}, ${key}`);
    }
    /** The items of a list, each with its place for messages; an absent list is empty. */
    list(key, item) {
        const value = this.value(key) ?? [];
        if (!Array.isArray(value))
            return this.fail(key, 'a list');
        return value.map((entry, at) => item(entry, `${this.where}, ${key}[${at}]`));
    }
    objects(key, item) {
        return this.list(key, (value, where) => item(new JsonFields(value, where)));
    }
    /** An object of texts, such as annotations and labels. */
    optionalTexts(key) {
        const fields = this.optionalObject(key);
        if (fields === undefined)
            return undefined;
        // fromEntries defines, it does not assign: a key `__proto__` stays a plain key.
        return Object.fromEntries(Object.keys(fields.object).map(name => [name, fields.optionalText(name) ?? '']));
    }
    /** The text of a field that may be anything. Never throws. */
    textOrNone(key) {
        const value = this.value(key);
        return typeof value === 'string' ? value : null;
    }
    /** The texts of a list that may be anything; one that holds something else is as good as absent. Never throws. */
    textsOrNone(key) {
        const value = this.value(key);
        return Array.isArray(value) && value.every(text => typeof text === 'string') ? value : [];
    }
    /** An object that may be anything. Never throws. */
    objectOrNone(key) {
        const value = this.value(key);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? new JsonFields(value, `${this.where}, ${key}`)
            : null;
    }
    value(key) {
        return Object.hasOwn(this.object, key) ? (this.object[key] ?? undefined) : undefined;
    }
    fail(key, wanted) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.fieldInvalid(this.where, wanted, key, show(this.value(key))));
    }
}
/** No value of a document about an image takes fewer bytes than eight on average. */
const LEAST_VALUES = 1000;
const BYTES_OF_A_VALUE = 8;
const DEEPEST = 64;
/** The value that a JSON document's bytes spell. @throws ImageError when it is no JSON, or made of brackets and commas. */
function parseJson(bytes, where) {
    const limits = { values: LEAST_VALUES + bytes.length / BYTES_OF_A_VALUE, depth: DEEPEST };
    if (!(0,_text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundedJson */ .Y)(bytes, limits))
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.jsonTooNested(where));
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notJson(where));
    }
}
function show(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteText */ .o)(value) : JSON.stringify(value);
}


/***/ }),

/***/ 36129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ MissingBlob)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19101);

/** That an image does not hold a blob that it lists. */
class MissingBlob extends _errors_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C {
}


/***/ }),

/***/ 79853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openLayoutDirectory)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/oci/file-part.ts
var file_part = __webpack_require__(51817);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
;// CONCATENATED MODULE: ./src/oci/directory-files.ts









/** The files of an image in a directory. Links are followed as long as they stay inside. */
async function directoryFiles(directory, { called = directory, signal } = {}) {
    const root = await (0,promises_.realpath)(directory);
    return {
        label: (0,quote_text/* quoteText */.o)(called),
        open: file => openInside(root, file, signal),
        close: () => Promise.resolve(),
    };
}
async function openInside(root, file, signal) {
    try {
        const real = await (0,promises_.realpath)(external_node_path_default().join(root, file));
        if (!real.startsWith(root.endsWith((external_node_path_default()).sep) ? root : root + (external_node_path_default()).sep)) {
            throw new image_error/* ImageError */.C(messages/* messages */.D.linkLeadsOut(file, root));
        }
        // Without NONBLOCK a named pipe in the place of a blob would wait for its writer for ever.
        const handle = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        const found = await handle.stat();
        if (found.isFile())
            return file_part/* FilePart */.I.ofFile(handle, found.size, signal);
        await handle.close();
        throw new image_error/* ImageError */.C(messages/* messages */.D.notAFile(file, root));
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        if (code === 'ELOOP' || code === 'ENXIO') {
            throw new image_error/* ImageError */.C(messages/* messages */.D.notAFile(file, root));
        }
        throw new tool_error/* ToolError */.v(messages/* messages */.D.notReadable(external_node_path_default().join(root, file), (0,machine_failure/* reasonOf */.A)(error, file)), {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/oci/read-docker-save.ts
var read_docker_save = __webpack_require__(14150);
// EXTERNAL MODULE: ./src/oci/read-layout.ts + 3 modules
var read_layout = __webpack_require__(84342);
;// CONCATENATED MODULE: ./src/oci/open-layout-directory.ts





/**
 * Opens the image in an OCI layout directory, or in a directory that a `docker save` archive was unpacked into.
 *
 * Blobs are looked at when they are opened, not before: a layer that no one reads may be an empty placeholder.
 *
 * @throws InputError when there is no image in the directory, or more than one; ImageError when it is broken.
 */
async function openLayoutDirectory(directory, options = {}) {
    const files = await directoryFiles(directory, options);
    const source = (await (0,read_layout/* readLayout */.T)(files, options.root)) ?? (await (0,read_docker_save/* readDockerSave */.m)(files));
    if (source !== null)
        return source;
    throw new input_error/* InputError */.d(messages/* messages */.D.noLayout(files.label));
}


/***/ }),

/***/ 12225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _model_cache_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7851);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92773);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63970);
/* harmony import */ var _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34319);




/**
 * An image config, OCI or Docker, each field that is used checked.
 *
 * A config that names no platform is `unknown/unknown`: it can be weighed all the same.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseConfig(bytes, where) {
    const fields = _json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonFields */ .A.parse(bytes, where);
    const run = fields.optionalObject('config');
    return {
        platform: (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(fields) ?? { os: 'unknown', architecture: 'unknown' },
        created: fields.optionalText('created') ?? null,
        diffIds: fields.optionalObject('rootfs')?.list('diff_ids', _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m) ?? [],
        history: fields.objects('history', parseHistoryEntry),
        labels: run?.optionalTexts('Labels') ?? {},
        command: parseCommand(run),
        ...cacheVariables(run),
    };
}
/** No one writes longer ones. */
const LONGEST_PATH = 500;
function cacheVariables(run) {
    const found = (run?.textsOrNone('Env') ?? []).flatMap(text => {
        const [name = '', ...rest] = text.split('=');
        const value = rest.join('=');
        return (0,_model_cache_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheVariable */ .h)(name) && value.startsWith('/') && value.length <= LONGEST_PATH
            ? [[name, value]]
            : [];
    });
    return found.length === 0 ? {} : { cacheVariables: Object.fromEntries(found) };
}
/** Nothing but advice depends on it, so what is odd here is no reason to refuse an image. */
function parseCommand(run) {
    const texts = (key) => run?.textsOrNone(key) ?? [];
    const path = texts('Env').findLast(variable => variable.startsWith('PATH='));
    return {
        argv: [...texts('Entrypoint'), ...texts('Cmd')],
        searchPath: path?.slice('PATH='.length) ?? null,
        workingDirectory: run?.textOrNone('WorkingDir') ?? '/',
        healthCheck: run?.objectOrNone('Healthcheck')?.textsOrNone('Test') ?? [],
    };
}
function parseHistoryEntry(fields) {
    return { createdBy: fields.optionalText('created_by') ?? '', emptyLayer: fields.flag('empty_layer') };
}


/***/ }),

/***/ 63970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/** A descriptor, each field checked. @throws ImageError. */
function parseDescriptor(fields) {
    const annotations = fields.optionalTexts('annotations');
    const platformFields = fields.optionalObject('platform');
    const platform = platformFields === undefined ? undefined : parsePlatform(platformFields);
    return {
        mediaType: fields.text('mediaType'),
        digest: fields.digest('digest'),
        size: fields.bytes('size'),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform }),
    };
}
/**
 * The platform that an index entry or a config names, or undefined where it names none.
 *
 * @throws ImageError when a field is not a text.
 */
function parsePlatform(fields) {
    const text = (key) => fields.optionalText(key) ?? '';
    const [os, architecture] = [text('os'), text('architecture')];
    const osFeatures = fields.textsOrNone('os.features');
    if (os === '' && architecture === '' && osFeatures.length === 0)
        return undefined;
    const optional = { variant: text('variant'), osVersion: text('os.version') };
    return {
        os: os === '' ? 'unknown' : os,
        architecture: architecture === '' ? 'unknown' : architecture,
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
        ...(osFeatures.length === 0 ? {} : { osFeatures }),
    };
}


/***/ }),

/***/ 34319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19101);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95305);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);




/**
 * The digest that a text spells.
 *
 * @throws ImageError when it is not one of sha256 or sha512.
 */
function parseDigest(text, where) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        return text;
    throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.digestInvalid(where, typeof text === 'string' ? (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .o)(text) : typeof text));
}


/***/ }),

/***/ 24790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   Z: () => (/* binding */ checkLayerCount)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92773);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57949);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63970);





/**
 * An image manifest, OCI or Docker schema 2, every field checked.
 *
 * A document that could be read as an index too is refused (GHSA-mc8v-mgrf-8f4m: two readers, two images).
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseManifest(bytes, where) {
    const fields = _json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .A.parse(bytes, where);
    if (fields.has('fsLayers')) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.schema1(where));
    }
    const mediaType = fields.optionalText('mediaType') ?? _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType) || fields.has('manifests')) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notAManifest(where, mediaType));
    }
    const layers = fields.objects('layers', _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B);
    checkLayerCount(layers, where);
    return {
        mediaType,
        config: (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B)(fields.inner('config')),
        layers,
        annotations: fields.optionalTexts('annotations') ?? {},
    };
}
/** Engines stack 127 layers at most. */
const MOST_LAYERS = 1000;
/** @throws ImageError when an image lists more layers than any engine takes. */
function checkLayerCount(layers, where) {
    if (layers.length > MOST_LAYERS)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooManyLayers(where, layers.length, MOST_LAYERS));
}


/***/ }),

/***/ 14150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readDockerSave),
/* harmony export */   y: () => (/* binding */ UNCOMPRESSED_NOTE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(33712);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(75091);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54059);
/* harmony import */ var _decompress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79262);
/* harmony import */ var _digest_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32587);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92773);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57949);
/* harmony import */ var _missing_blob_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36129);
/* harmony import */ var _parse_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12225);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63970);
/* harmony import */ var _parse_manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24790);
/* harmony import */ var _read_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59559);
/* harmony import */ var _read_small_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83674);
















/** Said where compressed bytes are not those of a registry. */
const UNCOMPRESSED_NOTE = '`docker save` stores layers uncompressed: the compressed bytes are those of the archive, not of a registry.';
/**
 * The image in a `docker save` archive without an OCI layout, or null when there is no `manifest.json`.
 *
 * Such archives have no manifest of the image: one is made up here, of Docker schema 2, whose layers are the stored
 * layer tars. Its compressed size is therefore that of the archive, usually uncompressed; {@link ImageSource.notes}
 * says so. Its digest exists in no registry.
 *
 * @throws ImageError when the archive is not what it says; InputError when it holds several images.
 */
async function readDockerSave(files) {
    const bytes = await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readSmallFile */ .E)(files, 'manifest.json', _read_document_js__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST_LIMIT */ .MV);
    if (bytes === null)
        return null;
    const saved = onlyImage(parseSavedImages(bytes, `manifest.json of ${files.label}`), files.label);
    const configBytes = await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readSmallFile */ .E)(files, inside(saved.config, files.label), _read_document_js__WEBPACK_IMPORTED_MODULE_9__/* .CONFIG_LIMIT */ .PS);
    if (configBytes === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.configMissing(files.label, saved.config));
    const configDigest = (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(configBytes);
    checkName(saved.config, configDigest);
    const config = (0,_parse_config_js__WEBPACK_IMPORTED_MODULE_7__/* .parseConfig */ .o)(configBytes, `the config ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteText */ .o)(saved.config)}`);
    (0,_parse_manifest_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLayerCount */ .Z)(saved.layers, `manifest.json of ${files.label}`);
    const known = new Map();
    const layers = [];
    for (const [at, layer] of saved.layers.entries()) {
        const diffId = config.diffIds[at];
        const key = `${diffId ?? ''} ${layer}`;
        // A layer that stands there twice is looked at once: its digest may have to be found out.
        const described = known.get(key) ??
            sourceOf(saved, diffId) ??
            (await describeLayer(files, inside(layer, files.label), diffId));
        known.set(key, described);
        layers.push(described);
    }
    const manifest = {
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_MANIFEST */ .Vv,
        config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_CONFIG */ .e6, digest: configDigest, size: configBytes.length },
        layers: layers.map(layer => layer.descriptor),
        annotations: {},
    };
    const descriptor = describeManifest(manifest);
    const plain = manifest.layers.some(layer => _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainLayerType */ .WO(layer.mediaType));
    const paths = new Map(layers.map(layer => [layer.descriptor.digest, layer.path]));
    return {
        descriptor,
        name: saved.tags[0] ?? null,
        platforms: [{ descriptor, manifest, config }],
        notes: plain ? [UNCOMPRESSED_NOTE] : [],
        openBlob: layer => openLayer(files, paths.get(layer.digest), layer.digest),
        close: () => files.close(),
    };
}
function parseSavedImages(bytes, where) {
    const list = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(bytes, where);
    if (!Array.isArray(list))
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.notAListOfImages(where));
    return list.map((entry, at) => {
        const fields = new _json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonFields */ .A(entry, `${where}, entry ${at}`);
        return {
            config: fields.text('Config'),
            tags: fields.list('RepoTags', checkText),
            layers: fields.list('Layers', checkText),
            sources: fields.optionalObject('LayerSources'),
        };
    });
}
function checkText(value, where) {
    if (typeof value === 'string')
        return value;
    throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.notAText(where));
}
function onlyImage(images, label) {
    const [first] = images;
    if (first === undefined)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.noImageInArchive(label));
    if (images.some(image => image.config !== first.config)) {
        const names = images.map(image => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteText */ .o)(image.tags[0] ?? image.config));
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_13__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.severalImages(label, images.length, names.slice(0, 5).join(', ')));
    }
    return first;
}
/** A path of `manifest.json` as a member's name. */
function inside(name, label) {
    const path = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_1__/* .archivePath */ .o)(name);
    if (path === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.nameLeadsOut(label, name));
    return path;
}
/** Most tools name the config by its digest; where one does, it must be so. */
function checkName(name, digest) {
    const [hex] = /[0-9a-f]{64}/.exec(name) ?? [];
    if (hex !== undefined && digest !== `sha256:${hex}`) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.configDigestWrong(name, digest));
    }
}
/** A foreign layer, as engines save it: its descriptor alone. */
function sourceOf({ sources }, diffId) {
    const fields = diffId === undefined ? undefined : sources?.optionalObject(diffId);
    if (fields === undefined)
        return null;
    const descriptor = (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_14__/* .parseDescriptor */ .B)(fields);
    return _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isForeignLayerType */ .mi(descriptor.mediaType) ? { path: null, descriptor } : null;
}
/**
 * The descriptor of a stored layer. An uncompressed one must have the digest that the config says, so it is not read
 * here: whoever reads it checks it. Only a layer of unknown digest is read through.
 */
async function describeLayer(files, path, diffId) {
    const file = await openStored(files, path);
    const start = await readStart(file);
    const mediaType = mediaTypeOf(start);
    const isPlain = _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainLayerType */ .WO(mediaType) && (0,_decompress_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadableCompression */ .WW)(start) === null;
    const known = isPlain ? diffId : undefined;
    const digest = known ?? (await digestOfFile(await openStored(files, path)));
    return { path, descriptor: { mediaType, digest, size: file.size } };
}
async function openStored(files, path) {
    const file = await files.open(path);
    if (file === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.layerMissing(files.label, path));
    return file;
}
async function readStart(file) {
    for await (const chunk of file.stream())
        return chunk;
    return Buffer.alloc(0);
}
/** What is neither gzip nor zstd is taken for a tar. */
function mediaTypeOf(start) {
    const compression = (0,_decompress_js__WEBPACK_IMPORTED_MODULE_2__/* .detectCompression */ .IR)(start);
    if (compression === 'gzip')
        return _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_LAYER_GZIP */ .MZ;
    return compression === 'zstd' ? _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_LAYER_ZSTD */ .aH : _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_LAYER */ .n2;
}
async function digestOfFile(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of file.stream())
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
async function openLayer(files, path, digest) {
    const file = typeof path === 'string' ? await files.open(path) : null;
    if (file === null)
        throw new _missing_blob_js__WEBPACK_IMPORTED_MODULE_15__/* .MissingBlob */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.blobMissing(digest, files.label));
    return file;
}
function describeManifest(manifest) {
    const { mediaType, config, layers } = manifest;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
    return { mediaType, digest: (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(bytes), size: bytes.length };
}


/***/ }),

/***/ 59559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ MANIFEST_LIMIT),
/* harmony export */   PS: () => (/* binding */ CONFIG_LIMIT),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _blob_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92608);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);
/* harmony import */ var _read_small_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83674);
/* harmony import */ var _verify_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17132);





/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;
/** Largest image config in bytes. */
const CONFIG_LIMIT = 16 * 1024 * 1024;
/**
 * A small JSON document by its descriptor, checked against size and digest, or null when the image does not have it.
 *
 * @param limit largest size in bytes.
 * @throws ImageError when it is not what its descriptor says or too big.
 */
async function readDocument(files, descriptor, limit) {
    const { digest, size } = descriptor;
    if (size > limit)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.documentTooLarge(files.label, digest, size, limit));
    const file = await files.open((0,_blob_path_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .n)(digest));
    return file === null ? null : await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)((0,_verify_content_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyContent */ .f)(file.stream(), descriptor), limit, digest);
}


/***/ }),

/***/ 84342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readLayout)
});

// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/oci/blob-path.ts
var blob_path = __webpack_require__(92608);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/oci/parse-config.ts
var parse_config = __webpack_require__(12225);
// EXTERNAL MODULE: ./src/oci/json-fields.ts
var json_fields = __webpack_require__(92773);
// EXTERNAL MODULE: ./src/oci/parse-descriptor.ts
var parse_descriptor = __webpack_require__(63970);
;// CONCATENATED MODULE: ./src/oci/parse-index.ts





/**
 * An image index, every field checked. A document that could be read as a manifest too is refused.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseIndex(bytes, where) {
    const fields = json_fields/* JsonFields */.A.parse(bytes, where);
    const mediaType = fields.optionalText('mediaType') ?? media_types/* OCI_INDEX */.$p;
    if (!(0,media_types/* isIndexType */.$U)(mediaType) || fields.has('layers') || fields.has('config')) {
        throw new image_error/* ImageError */.C(messages/* messages */.D.notAnIndex(where, mediaType));
    }
    return { mediaType, manifests: fields.objects('manifests', parse_descriptor/* parseDescriptor */.B) };
}

// EXTERNAL MODULE: ./src/oci/parse-manifest.ts
var parse_manifest = __webpack_require__(24790);
// EXTERNAL MODULE: ./src/oci/read-document.ts
var read_document = __webpack_require__(59559);
;// CONCATENATED MODULE: ./src/oci/settle-platforms.ts


/**
 * The images of an index, each with the platform that it is of: what its config says, since that is what runs, and what the index says
 * where the config is silent. Only where the config's name is another image's, too, an image is what the index calls it.
 *
 * Left out are those of an unknown platform as long as another one says more, and those that need a feature of the system (a
 * snapshotter's own format, say) beside one of the same platform that does not.
 */
function settlePlatforms(found) {
    const all = found.map(image => ({ image, listed: listedPlatform(image), own: ownPlatform(image) }));
    const known = all.filter(({ own }) => own.os !== 'unknown');
    const kept = withoutFeatures(known.length > 0 ? known : all);
    const settled = kept.map(each => {
        const name = (0,format_platform/* formatPlatform */.B)(each.own);
        const isTaken = kept.some(other => other !== each && (0,format_platform/* formatPlatform */.B)(other.own) === name);
        return { ...each, platform: isTaken && each.listed !== null ? each.listed : each.own };
    });
    return {
        images: settled.map(({ image, platform }) => ({ ...image, config: { ...image.config, platform } })),
        notes: settled.flatMap(({ listed, own, platform }) => listed === null || isSameMachine(listed, own) ? [] : [mislabelled(listed, own, platform)]),
    };
}
function listedPlatform({ descriptor: { platform } }) {
    return platform === undefined || platform.os === 'unknown' ? null : platform;
}
/** The config's, with what only the index says of it. */
function ownPlatform(image) {
    const { platform: own } = image.config;
    const listed = listedPlatform(image);
    if (listed === null)
        return own;
    if (own.os === 'unknown')
        return listed;
    return isSameMachine(listed, own) ? { ...own, ...listed } : own;
}
function isSameMachine(one, other) {
    return one.os === other.os && one.architecture === other.architecture;
}
/** The index of an image in two formats lists it twice; whoever knows nothing of the other format takes the plain one. */
function withoutFeatures(all) {
    const plain = new Set(all.filter(each => !needsFeatures(each)).map(({ own }) => (0,format_platform/* formatPlatform */.B)(own)));
    return all.filter(each => !needsFeatures(each) || !plain.has((0,format_platform/* formatPlatform */.B)(each.own)));
}
function needsFeatures({ image, own }) {
    return (image.descriptor.platform?.osFeatures ?? own.osFeatures ?? []).length > 0;
}
function mislabelled(listed, own, shown) {
    const [says, is, as] = [listed, own, shown].map(each => (0,quote_text/* quoteText */.o)((0,format_platform/* formatPlatform */.B)(each)));
    return `The index lists an image as ${says} whose own config says ${is}: it is shown as ${as}.`;
}

;// CONCATENATED MODULE: ./src/oci/collect-images.ts









/** Indexes inside indexes: the spec has no limit, tools make one or two. */
const DEEPEST = 4;
/** Documents in one image; the biggest public indexes have a few dozen. */
const MOST_DOCUMENTS = 1000;
/** Bytes of all manifests, indexes and configs of one image together, so that memory stays bounded. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Follows the entries of an index, indexes inside it too, to the container images behind them, in their order.
 *
 * Attestations are left out, and what {@link settlePlatforms} leaves out.
 *
 * @throws ImageError when a document is not what its descriptor says, or they nest without end.
 */
async function collectImages(files, entries) {
    const found = { images: [], absent: [], others: [] };
    const seen = new Set();
    let total = 0;
    async function read(descriptor, limit) {
        total += descriptor.size;
        if (total > MOST_BYTES)
            throw new image_error/* ImageError */.C(messages/* messages */.D.manifestsTooLong(files.label, MOST_BYTES));
        return (0,read_document/* readDocument */.u0)(files, descriptor, limit);
    }
    async function visitAll(descriptors, depth) {
        for (const descriptor of descriptors) {
            if (seen.has(descriptor.digest) || isAttestation(descriptor))
                continue;
            seen.add(descriptor.digest);
            if (seen.size > MOST_DOCUMENTS)
                throw new image_error/* ImageError */.C(messages/* messages */.D.tooManyImages(files.label, MOST_DOCUMENTS));
            await visit(descriptor, depth);
        }
    }
    async function visit(descriptor, depth) {
        if ((0,media_types/* isManifestType */.Q3)(descriptor.mediaType))
            return visitManifest(descriptor);
        if (!(0,media_types/* isIndexType */.$U)(descriptor.mediaType)) {
            found.others.push(descriptor.mediaType);
            return;
        }
        if (depth >= DEEPEST)
            throw new image_error/* ImageError */.C(messages/* messages */.D.indexesTooDeep(files.label, DEEPEST));
        const bytes = await read(descriptor, read_document/* MANIFEST_LIMIT */.MV);
        if (bytes === null)
            found.absent.push(callIt(descriptor));
        else
            await visitAll(parseIndex(bytes, `the index ${descriptor.digest}`).manifests, depth + 1);
    }
    async function visitManifest(descriptor) {
        const bytes = await read(descriptor, read_document/* MANIFEST_LIMIT */.MV);
        if (bytes === null) {
            found.absent.push(callIt(descriptor));
            return;
        }
        const manifest = (0,parse_manifest/* parseManifest */.N)(bytes, `the manifest ${descriptor.digest}`);
        if (!(0,media_types/* isImageConfigType */.Ky)(manifest.config.mediaType))
            found.others.push(manifest.config.mediaType);
        else if (!holdsStatements(manifest))
            await addImage(descriptor, manifest);
    }
    async function addImage(descriptor, manifest) {
        const bytes = await read(manifest.config, read_document/* CONFIG_LIMIT */.PS);
        if (bytes === null) {
            found.absent.push(callIt(descriptor));
            return;
        }
        const config = (0,parse_config/* parseConfig */.o)(bytes, `the config ${manifest.config.digest}`);
        found.images.push({ descriptor, manifest, config });
    }
    await visitAll(entries, 0);
    return { ...found, ...settlePlatforms(found.images) };
}
/** Marked as BuildKit marks them: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** An attestation whose entry has lost its annotation, as some tools copy them. */
function holdsStatements({ layers }) {
    return layers.length > 0 && layers.every(layer => layer.mediaType === media_types/* IN_TOTO */.B1);
}
function callIt({ platform, digest }) {
    return platform === undefined ? digest : (0,format_platform/* formatPlatform */.B)(platform);
}

// EXTERNAL MODULE: ./src/oci/digest-of.ts
var digest_of = __webpack_require__(32587);
// EXTERNAL MODULE: ./src/oci/missing-blob.ts
var missing_blob = __webpack_require__(36129);
// EXTERNAL MODULE: ./src/oci/read-small-file.ts
var read_small_file = __webpack_require__(83674);
// EXTERNAL MODULE: ./src/oci/verify-content.ts
var verify_content = __webpack_require__(17132);
;// CONCATENATED MODULE: ./src/oci/read-layout.ts















/**
 * The image in an OCI image layout (image spec, image-layout.md), or null when there is no `index.json`.
 *
 * @param root the image, where that is known and `index.json` is yet to be written.
 * @throws ImageError when the layout is not what it says; InputError when it holds several images.
 */
async function readLayout(files, root) {
    const bytes = root === undefined ? await (0,read_small_file/* readSmallFile */.E)(files, 'index.json', read_document/* MANIFEST_LIMIT */.MV) : NOTHING;
    if (bytes === null)
        return null;
    await checkVersion(files);
    const manifests = root === undefined ? parseIndex(bytes, `index.json of ${files.label}`).manifests : [root];
    const tops = distinct(manifests.filter(entry => !isAttestation(entry)));
    const names = new Set(tops.map(nameOf).filter(name => name !== null));
    if (tops.length > 1 && names.size > 1) {
        throw new input_error/* InputError */.d(messages/* messages */.D.severalImages(files.label, names.size, [...names]
            .slice(0, 5)
            .map(text => (0,quote_text/* quoteText */.o)(text))
            .join(', ')));
    }
    const collected = await collectImages(files, manifests);
    const [only] = tops;
    return {
        descriptor: tops.length === 1 && only !== undefined ? only : describe(bytes),
        name: names.values().next().value ?? null,
        platforms: onePlatformEach(collected, files.label),
        notes: notesOn(collected, files.label),
        openBlob: descriptor => openBlob(files, descriptor),
        close: () => files.close(),
    };
}
const NOTHING = Buffer.alloc(0);
async function openBlob(files, descriptor) {
    const { digest } = descriptor;
    const blob = await files.open((0,blob_path/* blobPath */.n)(digest));
    if (blob === null)
        throw new missing_blob/* MissingBlob */.y(messages/* messages */.D.blobMissing(digest, files.label));
    if (blob.size === descriptor.size)
        return blob;
    await blob.close();
    throw (0,verify_content/* lengthError */.n)(descriptor, blob.size);
}
async function checkVersion(files) {
    const bytes = await (0,read_small_file/* readSmallFile */.E)(files, 'oci-layout', read_document/* MANIFEST_LIMIT */.MV);
    if (bytes === null)
        return;
    const version = json_fields/* JsonFields */.A.parse(bytes, `oci-layout of ${files.label}`).text('imageLayoutVersion');
    if (!version.startsWith('1.')) {
        throw new image_error/* ImageError */.C(messages/* messages */.D.layoutVersion(files.label, version));
    }
}
/** Entries by digest: a layout lists an image once a name. The first with a name stands for all. */
function distinct(entries) {
    const byDigest = new Map();
    for (const entry of entries) {
        const known = byDigest.get(entry.digest);
        if (known === undefined || (nameOf(known) === null && nameOf(entry) !== null))
            byDigest.set(entry.digest, entry);
    }
    return [...byDigest.values()];
}
/** containerd and BuildKit write the whole name; others the tag alone, or the name where the tag should stand. */
function nameOf({ annotations = {} }) {
    const name = annotations['io.containerd.image.name'] ?? annotations['org.opencontainers.image.ref.name'];
    return name === undefined || name === '' ? null : name;
}
/** The descriptor of an `index.json` that is itself the image's index. */
function describe(bytes) {
    return { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,digest_of/* digestOf */.o)(bytes), size: bytes.length };
}
function onePlatformEach({ images, absent, others }, label) {
    if (images.length === 0)
        throw new image_error/* ImageError */.C(whyNone(label, absent, others));
    const platforms = new Set();
    for (const { config } of images) {
        const platform = (0,format_platform/* formatPlatform */.B)(config.platform);
        if (platforms.has(platform)) {
            throw new input_error/* InputError */.d(messages/* messages */.D.severalForPlatform(label, platform));
        }
        platforms.add(platform);
    }
    return images;
}
function whyNone(label, absent, others) {
    if (absent.length > 0)
        return messages/* messages */.D.imageIncomplete(label, listed(absent));
    if (others.length > 0)
        return messages/* messages */.D.onlyOtherContent(label, listed(others));
    return messages/* messages */.D.indexEmpty(label);
}
function notesOn({ absent, notes }, label) {
    const missing = absent.length === 0 ? [] : [`${label} does not hold ${listed(absent)}, which its index lists.`];
    return [...missing, ...notes];
}
function listed(texts) {
    return (texts
        .slice(0, 5)
        .map(text => (0,quote_text/* quoteText */.o)(text))
        .join(', ') + (texts.length > 5 ? ` and ${texts.length - 5} more` : ''));
}


/***/ }),

/***/ 83674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19101);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);



/** A small file by its path, or null when there is none. @throws ImageError when it is longer than the limit in bytes. */
async function readSmallFile(files, path, limit) {
    const file = await files.open(path);
    return file === null ? null : collect(file.stream(), limit, `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(path)} of ${files.label}`);
}
/** All bytes of a stream. @throws ImageError when there are more than the limit. */
async function collect(stream, limit, what) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        length += chunk.length;
        if (length > limit)
            throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.fileTooLong(what, limit));
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ })

};
