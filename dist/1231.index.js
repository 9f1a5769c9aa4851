export const id = 1231;
export const ids = [1231];
export const modules = {

/***/ 77808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readEntryContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/measure/elf/elf-scan.ts + 4 modules
var elf_scan = __webpack_require__(16695);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
;// CONCATENATED MODULE: ./src/measure/packages/careful-parser.ts

const NONE = [];
/**
 * The parsers of a file, one of each catalog that wants it. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
function parsersOf(catalogs, file, budget) {
    // It is asked of every file, and few are wanted by any.
    let parsers = null;
    for (const catalog of catalogs.mayWant(file.path)) {
        if (!wantsFile(catalog, file))
            continue;
        const parser = carefulParser(catalog, file.path, budget);
        if (parser !== null)
            (parsers ??= []).push(parser);
    }
    return parsers ?? NONE;
}
function wantsFile(catalog, { path, size, first }) {
    if (size > catalog.maxBytes)
        return false;
    try {
        return catalog.wants(path) || catalog.wantsContent?.(first) === true;
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        return false;
    }
}
function carefulParser(catalog, path, budget) {
    let parser = attempt(() => catalog.start(path, budget));
    if (parser === null)
        return null;
    return {
        add(piece) {
            const isFine = attempt(() => {
                parser?.add(piece);
                return true;
            });
            if (isFine === null)
                parser = null;
        },
        end: () => attempt(() => parser?.end() ?? null),
    };
}
/** Null, too, for an error in the catalog itself. */
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./src/measure/entry-content.ts



/** Reads the content of the file that the reader stands at; at once where all of it is at hand. */
function readEntryContent(tar, file, reading) {
    const whole = tar.whole();
    return whole === null ? readInPieces(tar, file, reading) : readWhole(whole, file, reading);
}
function readWhole(whole, file, reading) {
    const readers = startReaders(whole, file, reading);
    reading.budget.spend('content', whole.length);
    for (const reader of readers.all)
        reader.add(whole);
    return contentOf(readers, whole.length, (0,external_node_crypto_.hash)('sha256', whole, 'binary'));
}
async function readInPieces(tar, file, reading) {
    const first = (await tar.chunk()) ?? Buffer.alloc(0);
    const readers = startReaders(first, file, reading);
    const { budget } = reading;
    const sha = (0,external_node_crypto_.createHash)('sha256');
    for (let chunk = first; chunk !== null; chunk = await tar.chunk()) {
        budget.spend('content', chunk.length);
        if (budget.isDue)
            await budget.pause();
        sha.update(chunk);
        for (const reader of readers.all)
            reader.add(chunk);
    }
    return contentOf(readers, file.size, sha.digest('binary'));
}
const NO_READERS = { scan: null, parsers: [], all: [] };
function startReaders(first, { path, size }, { catalogs, budget }) {
    const scan = (0,elf_scan/* mayBeElf */.a)(first) ? new elf_scan/* ElfScan */.b(budget) : null;
    const parsers = parsersOf(catalogs, { path, size, first }, budget);
    // Most files are read by nobody.
    if (scan === null && parsers.length === 0)
        return NO_READERS;
    return { scan, parsers, all: scan === null ? parsers : [scan, ...parsers] };
}
const NO_CLAIMS = [];
function contentOf({ scan, parsers }, size, sha256) {
    const claims = parsers.length === 0 ? NO_CLAIMS : parsers.map(parser => parser.end()).filter(claim => claim !== null);
    return { sha256, elf: scan?.end(size) ?? null, claims };
}


/***/ }),

/***/ 21231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ indexLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/oci/decompress.ts + 5 modules
var decompress = __webpack_require__(79262);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/stream-fault.ts
var stream_fault = __webpack_require__(984);
// EXTERNAL MODULE: ./src/oci/unreadable-compression.ts
var unreadable_compression = __webpack_require__(86373);
// EXTERNAL MODULE: ./src/measure/column-writer.ts + 2 modules
var column_writer = __webpack_require__(269);
;// CONCATENATED MODULE: ./src/measure/compressed-positions.ts
/**
 * Where in a compressed stream a place of the unpacked stream lies, by what the decompressor had taken in when it gave
 * out each chunk. Between two such points it is interpolated; results are whole bytes.
 *
 * Questions come in rising order, so points that are behind are forgotten.
 */
class CompressedPositions {
    #points = [{ unpacked: 0, compressed: 0 }];
    #first = 0;
    /** Another `length` unpacked bytes came out, and `consumed` bytes had gone in by then. */
    add(length, consumed) {
        const last = this.#points.at(-1);
        if (last === undefined || consumed < last.compressed)
            throw new RangeError('positions do not go backwards');
        if (length > 0)
            this.#points.push({ unpacked: last.unpacked + length, compressed: consumed });
    }
    /** Compressed bytes before the unpacked byte at `offset`, which must have come out or be the very next. */
    at(offset) {
        while ((this.#points[this.#first + 1]?.unpacked ?? Infinity) <= offset)
            this.#first++;
        if (this.#first > 1024)
            this.#first -= this.#points.splice(0, this.#first).length;
        const from = this.#points[this.#first];
        if (from === undefined || offset < from.unpacked)
            throw new RangeError('positions are asked for in rising order');
        const to = this.#points[this.#first + 1];
        if (to === undefined)
            return from.compressed;
        const part = (offset - from.unpacked) / (to.unpacked - from.unpacked);
        return Math.round(from.compressed + part * (to.compressed - from.compressed));
    }
}

// EXTERNAL MODULE: ./src/measure/layer-fault.ts
var layer_fault = __webpack_require__(48860);
// EXTERNAL MODULE: ./src/measure/messages.ts
var messages = __webpack_require__(53554);
// EXTERNAL MODULE: ./src/measure/packages/catalog-index.ts
var catalog_index = __webpack_require__(60942);
// EXTERNAL MODULE: ./src/oci/verify-content.ts
var verify_content = __webpack_require__(17132);
;// CONCATENATED MODULE: ./src/measure/read-blob.ts

/** All chunks but the last have this many bytes, however the stream was cut: what is made of them is reproducible. */
const CHUNK = 64 * 1024;
/**
 * A blob in chunks of 64 KiB, checked against its descriptor in passing: it ends normally only when size and digest are
 * right. A chunk holds as long as the source keeps it.
 *
 * @throws ImageError when they are not; the signal's reason when it aborts; whatever the source throws.
 */
async function* readBlob(open, descriptor, { signal, onProgress } = {}) {
    signal?.throwIfAborted();
    const source = await open();
    const abort = () => source.destroy?.(signal?.reason);
    signal?.addEventListener('abort', abort);
    let read = 0;
    try {
        for await (const chunk of evenChunks((0,verify_content/* verifyContent */.f)(source, descriptor))) {
            signal?.throwIfAborted();
            read += chunk.length;
            onProgress?.(read, descriptor.size);
            yield chunk;
        }
    }
    finally {
        signal?.removeEventListener('abort', abort);
        source.destroy?.();
    }
}
async function* evenChunks(stream) {
    let parts = [];
    let held = 0;
    for await (const chunk of stream) {
        let rest = chunk;
        while (held + rest.length >= CHUNK) {
            const head = rest.subarray(0, CHUNK - held);
            yield held === 0 ? head : Buffer.concat([...parts, head], CHUNK);
            rest = rest.subarray(head.length);
            parts = [];
            held = 0;
        }
        if (rest.length > 0) {
            parts.push(Buffer.from(rest));
            held += rest.length;
        }
    }
    if (held > 0)
        yield Buffer.concat(parts, held);
}

// EXTERNAL MODULE: ./src/measure/entry-content.ts + 1 modules
var entry_content = __webpack_require__(77808);
// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/parse-whiteout.ts


const PREFIX = '.wh.';
const META_PREFIX = '.wh..wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * The whiteout that an entry at this layer path stands for (image spec, layer.md, "Whiteouts"); null for what is none.
 *
 * AUFS's own files, `.wh..wh.plnk` and the like, are no part of the file system: they count as whiteouts of names that
 * no layer can have.
 *
 * @throws LayerFault when the marker hides no name, or its own directory or the one above: engines refuse such a layer.
 */
function parseWhiteout(path) {
    if (!path.includes(PREFIX))
        return null;
    const slash = path.lastIndexOf('/');
    const directory = path.slice(0, Math.max(slash, 0));
    const name = path.slice(slash + 1);
    if (name === OPAQUE)
        return { type: 'opaque', path: directory };
    if (path.startsWith(META_PREFIX) || path.includes(`/${META_PREFIX}`))
        return { type: 'whiteout', path };
    if (!name.startsWith(PREFIX))
        return null;
    const hidden = name.slice(PREFIX.length);
    if (['', '.', '..'].includes(hidden))
        throw new layer_fault/* LayerFault */.U(messages/* messages */.D.whiteoutWithoutName(path));
    return { type: 'whiteout', path: directory === '' ? hidden : `${directory}/${hidden}` };
}

;// CONCATENATED MODULE: ./src/measure/read-layer-entry.ts



const NO_CLAIMS = [];
/**
 * What a tar entry is in a layer, its content read and hashed; at once where all of it is at hand.
 *
 * @throws LayerFault for a layer that contradicts itself, ImageError for one that costs too much, and whatever the tar's source throws.
 */
function readLayerEntry(tar, entry, reading) {
    const path = (0,layer_path/* layerPath */.nV)(entry.name);
    const whiteout = parseWhiteout(path);
    if (whiteout === null && entry.type === 'file')
        return readFile(tar, path, entry, reading);
    return withoutContent(path, whiteout, entry);
}
function withoutContent(path, whiteout, entry) {
    return { entry: describe(path, whiteout, entry), claims: NO_CLAIMS, elf: null };
}
function describe(path, whiteout, entry) {
    const { mode, uid, gid, type, size, link } = entry;
    const known = { mode, uid, gid, unpacked: size };
    if (whiteout !== null)
        return { ...known, ...whiteout, unpacked: 0 };
    if (type === 'symlink')
        return { ...known, path, type, link };
    if (type === 'hardlink')
        return { ...known, path, type, link: (0,layer_path/* layerPath */.nV)(link) };
    return { ...known, path, type };
}
function readFile(tar, path, entry, reading) {
    const { size } = entry;
    reading.budget.foresee('content', size);
    const content = (0,entry_content/* readEntryContent */.U)(tar, { path, size }, reading);
    return content instanceof Promise ? withPieces(path, entry, content) : withContent(path, entry, content);
}
async function withPieces(path, entry, reading) {
    return withContent(path, entry, await reading);
}
function withContent(path, entry, { sha256, elf, claims }) {
    const { size, mode, uid, gid } = entry;
    return { entry: { path, type: 'file', unpacked: size, mode, uid, gid, sha256 }, claims, elf };
}

// EXTERNAL MODULE: ./src/measure/reading-budget.ts
var reading_budget = __webpack_require__(46276);
// EXTERNAL MODULE: ./src/measure/tar/tar-reader.ts + 6 modules
var tar_reader = __webpack_require__(76886);
// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
;// CONCATENATED MODULE: ./src/measure/index-layer.ts
















/**
 * Reads a layer once, as a stream, and says all that is in it. Checks size and digest of the blob in passing. Memory is
 * what the index takes, besides a few chunks.
 *
 * A layer is taken as it is: by its first bytes gzip, zstd or plain. What is no tar and does not claim to be one (an
 * attestation, say) has no entries, and all its bytes are `trailer`.
 *
 * @param open opens the blob from its first byte to its last.
 * @throws UnreadableLayer when what is in it cannot be told; ImageError when the blob is not what the descriptor says, is damaged, contradicts itself or goes beyond a
 *   limit; the signal's reason when it aborts; whatever the opened source throws.
 */
async function indexLayer(open, descriptor, options = {}) {
    (0,unreadable_layer/* checkReadable */.ro)(descriptor);
    const blob = readBlob(open, descriptor, options);
    const { weight = descriptor.size, limits, signal, catalogs = [] } = options;
    const budget = new reading_budget/* ReadingBudget */.o(`layer ${descriptor.digest}`, weight, limits, signal);
    try {
        const first = await blob.next();
        const start = first.done === true ? Buffer.alloc(0) : first.value;
        const unreadable = (0,decompress/* unreadableCompression */.WW)(start);
        if (unreadable !== null)
            throw (0,unreadable_layer/* unreadableCompressionOf */.XR)(unreadable);
        const compression = (0,decompress/* detectCompression */.IR)(start);
        const pieces = (0,decompress/* decompress */.mF)(startingWith(start, blob), compression, {
            onFrame() {
                budget.spend('steps', STEPS_OF_A_FRAME);
            },
            atOnce: options.atOnce,
        });
        return await indexPieces(pieces, compression, descriptor, { budget, catalogs });
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof unreadable_compression/* UnreadableCompression */.a)
            throw (0,unreadable_layer/* unreadableCompressionOf */.XR)(error.message);
        if (!(error instanceof layer_fault/* LayerFault */.U || error instanceof stream_fault/* StreamFault */.l))
            throw error;
        throw new image_error/* ImageError */.C(messages/* messages */.D.layerFault(descriptor.digest, error.message), { cause: error });
    }
    finally {
        await blob.return();
    }
}
/** The decompressor starts over for each frame. */
const STEPS_OF_A_FRAME = 200;
async function* startingWith(start, rest) {
    if (start.length > 0)
        yield start;
    yield* rest;
}
async function indexPieces(pieces, compression, descriptor, { budget, catalogs }) {
    const tap = { positions: new CompressedPositions(), hash: (0,external_node_crypto_.createHash)('sha256') };
    const tar = new tar_reader/* TarReader */.R(tapped(pieces, { ...tap, budget }), budget);
    const listed = await listEntries(tar, descriptor, { positions: tap.positions, budget, catalogs });
    await tar.drain();
    return {
        digest: descriptor.digest,
        size: descriptor.size,
        compression,
        diffId: `sha256:${tap.hash.digest('hex')}`,
        unpacked: listed.unpacked,
        trailer: descriptor.size - listed.compressed,
        entries: listed.entries,
        claims: listed.claims,
    };
}
/** The unpacked bytes, hashed, counted and their place in the compressed stream noted as they go by. */
async function* tapped(pieces, { positions, hash, budget }) {
    for await (const { data, consumed } of pieces) {
        budget.spend('unpacked', data.length);
        if (budget.isDue)
            await budget.pause();
        positions.add(data.length, consumed);
        hash.update(data);
        yield data;
    }
}
async function listEntries(tar, descriptor, options) {
    const { positions, budget } = options;
    const reading = { catalogs: new catalog_index/* CatalogIndex */.g(options.catalogs), budget };
    const writer = new column_writer/* ColumnWriter */.w();
    const claims = [];
    let unpacked = 0;
    let compressed = 0;
    for (let entry = await firstEntry(tar, descriptor); entry !== null;) {
        budget.spend('entries');
        budget.spend('names', entry.name.length + entry.link.length);
        if (budget.isDue)
            await budget.pause();
        const found = readLayerEntry(tar, entry, reading);
        const read = found instanceof Promise ? await found : found;
        const strippable = weighStrippable(read.elf, tar.contentStart, positions);
        const following = tar.next();
        entry = following instanceof Promise ? await following : following;
        const next = positions.at(entry?.start ?? tar.end);
        writer.add(read.entry, next - compressed, programOf(read.elf, strippable));
        compressed = next;
        unpacked += read.entry.unpacked;
        for (const claim of read.claims)
            claims.push(claim);
    }
    return { entries: writer.entries(), claims, unpacked, compressed };
}
function programOf(elf, strippable) {
    if (elf === null)
        return null;
    return {
        ...(strippable === null ? {} : { strippable }),
        ...(elf.isStatic ? { isStatic: true } : {}),
        ...(elf.needs === undefined ? {} : { needs: elf.needs }),
    };
}
/** Every program has a few bytes of it: a section table of its own is not worth an order to anybody. */
const LEAST_STRIPPABLE = 4096;
/**
 * What can be stripped off the file that was read last, asked for before the reader goes on: positions are known from the file's start
 * to where the reader stands.
 */
function weighStrippable(elf, contentStart, positions) {
    if (elf === null || contentStart === null)
        return null;
    let unpacked = 0;
    let compressed = 0;
    for (const { start, end } of elf.strippable) {
        const from = positions.at(contentStart + start);
        compressed += positions.at(contentStart + end) - from;
        unpacked += end - start;
    }
    if (unpacked < LEAST_STRIPPABLE)
        return null;
    return { unpacked, compressed, language: elf.isGo ? 'go' : null };
}
/** Null, too, for a blob that is no tar and is not called a layer. */
async function firstEntry(tar, descriptor) {
    try {
        return await tar.next();
    }
    catch (error) {
        if (!(error instanceof layer_fault/* LayerFault */.U || error instanceof stream_fault/* StreamFault */.l))
            throw error;
        if ((0,media_types/* isTarLayerType */.N6)(descriptor.mediaType))
            throw error;
        if ((0,media_types/* isLayerType */.IO)(descriptor.mediaType))
            throw (0,unreadable_layer/* unreadableTypeOf */.Xo)(descriptor);
        return null;
    }
}


/***/ }),

/***/ 60942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ CatalogIndex)
/* harmony export */ });
/**
 * Catalogs by how the paths end that they want. Nearly no file is wanted by any: the last two characters of its path tell, and asking each
 * catalog of each file takes ten times as long.
 */
class CatalogIndex {
    #byEnd = new Map();
    /** Those that have to be asked of all files. */
    #always;
    constructor(catalogs) {
        const isAsked = (catalog) => catalog.endings === undefined || catalog.wantsContent !== undefined;
        this.#always = catalogs.filter(isAsked);
        for (const end of catalogs.flatMap(({ endings = [] }) => endings.map(endOf))) {
            const wants = (catalog) => catalog.endings?.some(each => endOf(each) === end) === true;
            this.#byEnd.set(end, catalogs.filter(each => isAsked(each) || wants(each)));
        }
    }
    /** Those that may want a file of that path, in their order. */
    mayWant(path) {
        return this.#byEnd.get(endOf(path)) ?? this.#always;
    }
}
/** Its last two characters, as a number. */
function endOf(text) {
    return text.length < 2 ? -1 : text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);
}


/***/ }),

/***/ 46276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ReadingBudget)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _model_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3699);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47790);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53554);




/**
 * The limits. Real images stay below a tenth of each: their smallest files take a hundred compressed bytes, their names thirty.
 * Together they hold what ten megabytes can cost below 400 MB of memory and 20 s of one core.
 */
const LIMITS = {
    unpacked: {
        always: 1024 ** 3,
        perByte: 100,
        most: Infinity,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.unpacksTooLarge,
    },
    content: {
        always: 1024 ** 3,
        perByte: 100,
        most: Infinity,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.unpacksTooLarge,
    },
    entries: {
        always: 100_000,
        perByte: 1 / 64,
        most: 2_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyEntries,
    },
    names: {
        always: 24e6,
        perByte: 1,
        // They are one text in memory, and the longest that V8 makes has 536 million characters.
        most: 500e6,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.namesTooLong,
    },
    claims: {
        always: 150_000,
        perByte: 1 / 64,
        most: 10_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyClaims,
    },
    parsed: {
        always: 32e6,
        perByte: 2,
        most: 4e9,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooMuchParsed,
    },
    steps: {
        always: 5e6,
        perByte: 1,
        most: 4e9,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManySteps,
    },
    nodes: {
        always: 100_000,
        perByte: 1 / 128,
        most: 20_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyNodes,
    },
};
/** Those that are numbers of bytes. */
const IN_BYTES = new Set(['unpacked', 'content', 'names', 'parsed']);
/** Those of which whichever is more counts, what is always allowed or what follows from the size, and not the sum. */
const EITHER = new Set(['unpacked', 'content']);
/** Pieces of work, of a microsecond each, after which a signal is to be heard. */
const STEPS_BETWEEN_PAUSES = 20_000;
/** As much is unpacked, hashed and looked through as one step takes. */
const BYTES_OF_A_STEP = 2048;
/**
 * What reading an image, or one layer of it, has cost so far. Code that reads spends from it before it does the
 * work, and ends with one sentence where that is more than an image of this size needs.
 *
 * It also is where a signal is heard: code that loops calls {@link pause} whenever {@link isDue}.
 */
class ReadingBudget {
    #what;
    /** By {@link placeOf}. */
    #limits = new Float64Array(COSTS.length);
    #spent = new Float64Array(COSTS.length);
    #given;
    #signal;
    #size;
    #work = 0;
    /**
     * @param what the layer or image, to begin a sentence with.
     * @param size its compressed bytes.
     * @param limits in place of those that follow from the size.
     */
    constructor(what, size, limits = {}, signal) {
        this.#what = what;
        this.#size = size;
        this.#given = limits;
        this.#signal = signal;
        this.#limits.set(limitsFor(size, limits));
    }
    /** Another layer, of so many compressed bytes, is a part of what is read. */
    grow(size) {
        this.#size += size;
        this.#limits.set(limitsFor(this.#size, this.#given));
    }
    /** @throws ImageError when that is more than may be spent. */
    spend(cost, amount = 1) {
        const place = placeOf(cost);
        const spent = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#spent, place) + amount;
        this.#spent[place] = spent;
        this.#work += workOf(cost, amount);
        if (spent > (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, place))
            throw this.#exceeded(cost);
    }
    /** @throws ImageError when an amount, such as that which a header claims, would be too much to spend. */
    foresee(cost, amount) {
        const place = placeOf(cost);
        if ((0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#spent, place) + amount > (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, place))
            throw this.#exceeded(cost);
    }
    /** Whether it is time to {@link pause}. */
    get isDue() {
        return this.#work >= STEPS_BETWEEN_PAUSES;
    }
    /** Lets the event loop turn, so that signals are heard. @throws the signal's reason when it has aborted. */
    async pause() {
        this.#work = 0;
        await new Promise(resolve => setImmediate(resolve));
        this.#signal?.throwIfAborted();
    }
    #exceeded(cost) {
        const limit = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, placeOf(cost));
        const text = IN_BYTES.has(cost) ? (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(limit) : `${Math.floor(limit)}`;
        return new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooCostly(this.#what, this.#size, LIMITS[cost].says(text)));
    }
}
/** As a number of steps: a piece of work each time, or as much as there is. Half a million files spend two million times. */
function workOf(cost, amount) {
    if (cost === 'unpacked' || cost === 'content')
        return amount / BYTES_OF_A_STEP;
    return cost === 'steps' ? amount : 1;
}
const COSTS = [
    'unpacked',
    'content',
    'entries',
    'names',
    'claims',
    'parsed',
    'steps',
    'nodes',
];
/** Its place in {@link COSTS}. V8 makes a number of it where the cost is written out, and looks up no property. */
function placeOf(cost) {
    switch (cost) {
        case 'unpacked':
            return 0;
        case 'content':
            return 1;
        case 'entries':
            return 2;
        case 'names':
            return 3;
        case 'claims':
            return 4;
        case 'parsed':
            return 5;
        case 'steps':
            return 6;
        case 'nodes':
            return 7;
    }
}
function limitsFor(size, given) {
    return COSTS.map(cost => {
        const { always, perByte, most } = LIMITS[cost];
        const bySize = perByte * size;
        return given[cost] ?? Math.min(most, EITHER.has(cost) ? Math.max(always, bySize) : always + bySize);
    });
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ UnreadableLayer),
/* harmony export */   XR: () => (/* binding */ unreadableCompressionOf),
/* harmony export */   Xo: () => (/* binding */ unreadableTypeOf),
/* harmony export */   ro: () => (/* binding */ checkReadable)
/* harmony export */ });
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53554);


/**
 * That what is in a layer cannot be told, while its size in the manifest holds all the same. The message is the reason, as the end of a
 * sentence that begins with the layer.
 */
class UnreadableLayer extends Error {
    name = 'UnreadableLayer';
}
/** A layer in a compression that is not read. */
function unreadableCompressionOf(compression) {
    return new UnreadableLayer(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.compressionUnreadable(compression));
}
/** A layer of a media type that is not read. */
function unreadableTypeOf({ mediaType }) {
    return new UnreadableLayer(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.mediaTypeUnreadable(mediaType));
}
/** @throws UnreadableLayer for a layer whose media type says that its bytes are no tar of files. */
function checkReadable(descriptor) {
    if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadableType */ .mj)(descriptor.mediaType))
        throw unreadableTypeOf(descriptor);
}


/***/ })

};
