export const id = 662;
export const ids = [662];
export const modules = {

/***/ 44258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ColumnWriter)
/* harmony export */ });
/* harmony import */ var _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75682);

/** Entries that there is room for at first. */
const START = 64;
/** Names are put together in pieces of about this many characters. */
const PIECE = 64 * 1024;
const TYPE_NUMBERS = Object.fromEntries(_entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TYPES */ .vB.map((type, at) => [type, at]));
/** Puts entries into columns, which grow as they need to. */
class ColumnWriter {
    #count = 0;
    #piece = '';
    #pieces = [];
    #nameLength = 0;
    #nameEnds = new Uint32Array(2 * START);
    #types = new Uint8Array(START);
    #modes = new Uint16Array(START);
    #uids = new Float64Array(START);
    #gids = new Float64Array(START);
    #unpacked = new Float64Array(START);
    #compressed = new Float64Array(START);
    #hashes = Buffer.alloc(_entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ * START);
    #rest = new Map();
    /** @param rest what there is to say of a program, if there is. */
    add({ path, type, unpacked, compressed, mode, uid, gid, link = '', sha256 = '' }, rest) {
        if (this.#count === this.#types.length)
            this.#grow();
        const at = this.#count++;
        this.#addName(2 * at, path);
        this.#addName(2 * at + 1, link);
        this.#types[at] = TYPE_NUMBERS[type];
        this.#modes[at] = mode;
        this.#uids[at] = uid;
        this.#gids[at] = gid;
        this.#unpacked[at] = unpacked;
        this.#compressed[at] = compressed;
        this.#hashes.write(sha256, at * _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ, _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ, 'latin1');
        if (rest !== null)
            this.#rest.set(at, rest);
    }
    /** The entries so far. Nothing may be added afterwards. */
    entries() {
        const count = this.#count;
        return new _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnEntries */ .h4({
            names: [...this.#pieces, this.#piece].join(''),
            nameEnds: this.#nameEnds.subarray(0, 2 * count),
            types: this.#types.subarray(0, count),
            modes: this.#modes.subarray(0, count),
            uids: this.#uids.subarray(0, count),
            gids: this.#gids.subarray(0, count),
            unpacked: this.#unpacked.subarray(0, count),
            compressed: this.#compressed.subarray(0, count),
            hashes: this.#hashes.subarray(0, _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ * count),
            rest: this.#rest,
        });
    }
    #addName(place, name) {
        this.#piece += name;
        this.#nameLength += name.length;
        this.#nameEnds[place] = this.#nameLength;
        if (this.#piece.length < PIECE)
            return;
        this.#pieces.push(this.#piece);
        this.#piece = '';
    }
    #grow() {
        this.#nameEnds = enlarged(this.#nameEnds, Uint32Array);
        this.#types = enlarged(this.#types, Uint8Array);
        this.#modes = enlarged(this.#modes, Uint16Array);
        this.#uids = enlarged(this.#uids, Float64Array);
        this.#gids = enlarged(this.#gids, Float64Array);
        this.#unpacked = enlarged(this.#unpacked, Float64Array);
        this.#compressed = enlarged(this.#compressed, Float64Array);
        this.#hashes = Buffer.concat([this.#hashes], 2 * this.#hashes.length);
    }
}
function enlarged(column, kind) {
    const larger = new kind(2 * column.length);
    larger.set(column);
    return larger;
}


/***/ }),

/***/ 75682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h4: () => (/* binding */ ColumnEntries),
/* harmony export */   vB: () => (/* binding */ ENTRY_TYPES),
/* harmony export */   yJ: () => (/* binding */ HASH_LENGTH)
/* harmony export */ });
/** A type's number in {@link EntryColumns.types} is its place here: what is stored hangs on the order. */
const ENTRY_TYPES = [
    'file',
    'directory',
    'symlink',
    'hardlink',
    'device',
    'fifo',
    'whiteout',
    'opaque',
];
/** Bytes of a content hash. */
const HASH_LENGTH = 16;
/** Entries in columns: each is made when it is asked for, and no one keeps it. */
class ColumnEntries {
    columns;
    #hashes;
    constructor(columns) {
        this.columns = columns;
        const { buffer, byteOffset, byteLength } = columns.hashes;
        this.#hashes = Buffer.from(buffer, byteOffset, byteLength);
    }
    get length() {
        return this.columns.types.length;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.length; at++)
            yield this.#entry(at);
    }
    #entry(at) {
        const { names, nameEnds, types, unpacked, compressed, modes, uids, gids } = this.columns;
        const type = ENTRY_TYPES[numberAt(types, at)] ?? 'file';
        const pathStart = at === 0 ? 0 : numberAt(nameEnds, 2 * at - 1);
        const pathEnd = numberAt(nameEnds, 2 * at);
        const entry = {
            path: names.slice(pathStart, pathEnd),
            type,
            unpacked: numberAt(unpacked, at),
            compressed: numberAt(compressed, at),
            mode: numberAt(modes, at),
            uid: numberAt(uids, at),
            gid: numberAt(gids, at),
        };
        if (type === 'file')
            return this.#withContent(entry, at);
        if (type !== 'symlink' && type !== 'hardlink')
            return entry;
        return { ...entry, link: names.slice(pathEnd, numberAt(nameEnds, 2 * at + 1)) };
    }
    #withContent(entry, at) {
        const content = this.#hashes.toString('base64url', at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
        const rest = this.columns.rest.get(at);
        return rest === undefined ? { ...entry, content } : { ...entry, content, ...rest };
    }
}
function numberAt(column, at) {
    return column[at] ?? 0;
}


/***/ }),

/***/ 94316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readEntryContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _elf_elf_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92265);


/** Reads the content of the file that the reader stands at, `size` bytes; at once where all of it is at hand. */
function readEntryContent(tar, size, reading) {
    const whole = tar.whole();
    return whole === null ? readInPieces(tar, size, reading) : readWhole(whole, reading);
}
function readWhole(whole, { parsersFor, budget }) {
    const readers = startReaders(whole, { parsersFor, budget });
    budget.spend('content', whole.length);
    for (const reader of readers.all)
        reader.add(whole);
    return contentOf(readers, whole.length, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', whole, 'binary'));
}
async function readInPieces(tar, size, { parsersFor, budget }) {
    const first = (await tar.chunk()) ?? Buffer.alloc(0);
    const readers = startReaders(first, { parsersFor, budget });
    const sha = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (let chunk = first; chunk !== null; chunk = await tar.chunk()) {
        budget.spend('content', chunk.length);
        if (budget.isDue)
            await budget.pause();
        sha.update(chunk);
        for (const reader of readers.all)
            reader.add(chunk);
    }
    return contentOf(readers, size, sha.digest('binary'));
}
function startReaders(first, { parsersFor, budget }) {
    const scan = (0,_elf_elf_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeElf */ .a)(first) ? new _elf_elf_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .ElfScan */ .b(budget) : null;
    const parsers = parsersFor(first);
    return { scan, parsers, all: scan === null ? parsers : [scan, ...parsers] };
}
const NO_CLAIMS = [];
function contentOf({ scan, parsers }, size, sha256) {
    const claims = parsers.length === 0 ? NO_CLAIMS : parsers.map(parser => parser.end()).filter(claim => claim !== null);
    return { sha256, elf: scan?.end(size) ?? null, claims };
}


/***/ }),

/***/ 59759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ indexLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/oci/decompress.ts
var decompress = __webpack_require__(11606);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/stream-fault.ts
var stream_fault = __webpack_require__(984);
// EXTERNAL MODULE: ./src/oci/unreadable-compression.ts
var unreadable_compression = __webpack_require__(86373);
// EXTERNAL MODULE: ./src/measure/column-writer.ts
var column_writer = __webpack_require__(44258);
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
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/oci/verify-content.ts
var verify_content = __webpack_require__(17132);
;// CONCATENATED MODULE: ./src/measure/read-blob.ts


/** All chunks but the last have this many bytes, however the stream was cut: what is made of them is reproducible. */
const CHUNK = 64 * 1024;
/**
 * A blob in chunks of 64 KiB, checked against its descriptor in passing: it ends normally only when size and digest are
 * right.
 *
 * @throws ImageError when they are not; the signal's reason when it aborts; whatever the stream throws.
 */
async function* readBlob(open, descriptor, { signal, onProgress } = {}) {
    signal?.throwIfAborted();
    const stream = (0,external_node_stream_.pipeline)(await open(), (0,verify_content/* verifyContent */.f)(descriptor), () => {
        // Errors come out of the iteration.
    });
    const abort = () => stream.destroy(signal?.reason);
    signal?.addEventListener('abort', abort);
    let read = 0;
    try {
        for await (const chunk of evenChunks(stream)) {
            signal?.throwIfAborted();
            read += chunk.length;
            onProgress?.(read, descriptor.size);
            yield chunk;
        }
    }
    finally {
        signal?.removeEventListener('abort', abort);
        stream.destroy();
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
            parts.push(rest);
            held += rest.length;
        }
    }
    if (held > 0)
        yield Buffer.concat(parts, held);
}

// EXTERNAL MODULE: ./src/measure/entry-content.ts
var entry_content = __webpack_require__(94316);
// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/packages/careful-parser.ts

const NONE = [];
/**
 * The parsers of a file, one of each catalog that wants it. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
function parsersOf(catalogs, file, budget) {
    // It is asked of every file, and few are wanted by any.
    let parsers = null;
    for (const catalog of catalogs) {
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
    const path = (0,layer_path/* layerPath */.n)(entry.name);
    const whiteout = parseWhiteout(path);
    if (whiteout === null && entry.type === 'file')
        return readFile(tar, { ...entry, name: path }, reading);
    const { mode, uid, gid, type, size, link } = entry;
    const known = { mode, uid, gid, unpacked: size };
    if (whiteout !== null)
        return withoutContent({ ...known, ...whiteout, unpacked: 0 });
    if (type === 'symlink')
        return withoutContent({ ...known, path, type, link });
    if (type === 'hardlink')
        return withoutContent({ ...known, path, type, link: (0,layer_path/* layerPath */.n)(link) });
    return withoutContent({ ...known, path, type });
}
function withoutContent(entry) {
    return { entry, claims: NO_CLAIMS, elf: null };
}
function readFile(tar, { name: path, size, mode, uid, gid }, { catalogs, budget }) {
    budget.foresee('content', size);
    const parsersFor = (first) => parsersOf(catalogs, { path, size, first }, budget);
    const withFile = ({ sha256, elf, claims }) => ({
        entry: { path, type: 'file', unpacked: size, mode, uid, gid, sha256 },
        claims,
        elf,
    });
    const content = (0,entry_content/* readEntryContent */.U)(tar, size, { parsersFor, budget });
    return content instanceof Promise ? content.then(withFile) : withFile(content);
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
 *   limit; the signal's reason when it aborts; whatever the opened stream throws.
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
        const pieces = (0,decompress/* decompress */.mF)(startingWith(start, blob), compression, () => {
            budget.spend('steps', STEPS_OF_A_FRAME);
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
    const { positions, budget, catalogs } = options;
    const writer = new column_writer/* ColumnWriter */.w();
    const claims = [];
    let unpacked = 0;
    let compressed = 0;
    for (let entry = await firstEntry(tar, descriptor); entry !== null;) {
        budget.spend('entries');
        budget.spend('names', entry.name.length + entry.link.length);
        if (budget.isDue)
            await budget.pause();
        const reading = readLayerEntry(tar, entry, { catalogs, budget });
        const read = reading instanceof Promise ? await reading : reading;
        const strippable = weighStrippable(read.elf, tar.contentStart, positions);
        const following = tar.next();
        entry = following instanceof Promise ? await following : following;
        const next = positions.at(entry?.start ?? tar.end);
        writer.add({ ...read.entry, compressed: next - compressed }, programOf(read.elf, strippable));
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

/***/ 47637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ layerPath)
/* harmony export */ });
/** A segment that is empty, `.` or `..`, or a slash at either end: most names have none and are taken as they are. */
const NEEDS_CLEANING = /(^|\/)\.{0,2}(\/|$)/;
/**
 * A name in a tar as a layer path: no leading or trailing slash, no `.`, each `..` resolved and never out of the root,
 * whose own path is empty. The same as Go's `path.Clean("/" + name)`, by which containerd keeps entries inside.
 */
function layerPath(name) {
    if (!NEEDS_CLEANING.test(name))
        return name;
    const segments = [];
    for (const segment of name.split('/')) {
        if (segment === '..')
            segments.pop();
        else if (segment !== '' && segment !== '.')
            segments.push(segment);
    }
    return segments.join('/');
}


/***/ }),

/***/ 33968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w1: () => (/* binding */ BrokenIndex),
  q_: () => (/* binding */ packIndex),
  TL: () => (/* binding */ unpackIndex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/measure/entry-columns.ts
var entry_columns = __webpack_require__(75682);
;// CONCATENATED MODULE: ./src/measure/is-count.ts
/** A whole number that counts something: not negative and exact. */
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/are-sound-columns.ts



const FILE = entry_columns/* ENTRY_TYPES */.vB.indexOf('file');
/** Whether columns that were read from a file are of entries that a layer can have. */
function areSoundColumns(columns) {
    return areSoundNames(columns) && areSoundNumbers(columns) && areSoundPrograms(columns);
}
function areSoundNames({ names, nameEnds }) {
    let start = 0;
    for (let at = 0; at < nameEnds.length; at += 2) {
        const [pathEnd, linkEnd] = [nameEnds[at] ?? 0, nameEnds[at + 1] ?? 0];
        if (pathEnd < start || linkEnd < pathEnd)
            return false;
        const path = names.slice(start, pathEnd);
        if ((0,layer_path/* layerPath */.n)(path) !== path)
            return false;
        start = linkEnd;
    }
    return start === names.length;
}
function areSoundNumbers({ types, uids, gids, unpacked, compressed }) {
    for (let at = 0; at < types.length; at++) {
        if (!((types[at] ?? entry_columns/* ENTRY_TYPES */.vB.length) < entry_columns/* ENTRY_TYPES */.vB.length))
            return false;
        if (!isCount(unpacked[at]) || !isCount(compressed[at]))
            return false;
        if (types[at] !== FILE && unpacked[at] !== 0)
            return false;
        if (!Number.isSafeInteger(uids[at]) || !Number.isSafeInteger(gids[at]))
            return false;
    }
    return true;
}
function areSoundPrograms({ rest, types, unpacked, compressed }) {
    for (const [at, program] of rest) {
        if (types[at] !== FILE)
            return false;
        if (!isSoundProgram(program, unpacked[at] ?? 0, compressed[at] ?? 0))
            return false;
    }
    return true;
}
/** Nothing has more to strip off than it has. */
function isSoundProgram(value, unpacked, compressed) {
    if (!isObject(value))
        return false;
    const { strippable, isStatic, needs, ...others } = value;
    if (Object.keys(others).length > 0)
        return false;
    if (isStatic !== undefined && isStatic !== true)
        return false;
    if (needs != null && !(Array.isArray(needs) && needs.every(each => typeof each === 'string')))
        return false;
    return strippable === undefined || isStrippable(strippable, unpacked, compressed);
}
function isStrippable(value, unpacked, compressed) {
    if (!isObject(value) || Object.keys(value).length !== 3)
        return false;
    const { language } = value;
    if (!isCount(value.unpacked) || !isCount(value.compressed))
        return false;
    return ((language === 'go' || language === null) && value.unpacked <= unpacked && value.compressed <= compressed);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./src/measure/column-writer.ts
var column_writer = __webpack_require__(44258);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 27 modules
var package_catalogs = __webpack_require__(27703);
;// CONCATENATED MODULE: ./src/measure/is-package-claim.ts

const PURPOSES = new Set([undefined, 'development', 'build-tool']);
const FLAGS = new Set([undefined, true]);
/** Whether a value read from a file has the shape of a package claim. */
function isPackageClaim(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { source, packages, development, needs, automatic } = value;
    return (typeof source === 'string' &&
        Array.isArray(packages) &&
        packages.every(isClaimedPackage) &&
        isOptionalTexts(development) &&
        isOptionalTexts(automatic) &&
        (needs === undefined || isNeeds(needs)));
}
function isNeeds(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { directory, runtime, development } = value;
    return typeof directory === 'string' && isTexts(runtime) && isTexts(development);
}
function isClaimedPackage(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { ecosystem, name, version, key, location, files, roots, purpose, relations, inside } = value;
    return (typeof ecosystem === 'string' &&
        (0,package_catalogs/* packageCatalog */.S)(ecosystem) !== undefined &&
        typeof name === 'string' &&
        typeof version === 'string' &&
        [key, location].every(isOptionalText) &&
        [files, roots].every(isOptionalTexts) &&
        PURPOSES.has(purpose) &&
        FLAGS.has(inside) &&
        (relations === undefined || isRelations(relations)));
}
function isRelations(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { depends, recommends, provides } = value;
    return [depends, recommends, provides].every(isOptionalTexts);
}
function isOptionalTexts(value) {
    return value === undefined || isTexts(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every(text => typeof text === 'string');
}
function isOptionalText(value) {
    return value === undefined || typeof value === 'string';
}
function is_package_claim_isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/measure/encode-columns.ts




/** Where names have a character that is not in Latin-1 they take two bytes a character. */
const ENCODINGS = ['latin1', 'utf16le'];
const BEYOND_LATIN1 = /[^\0-\xff]/;
/** Lengths in bytes of names and JSON, and the encoding of the names. */
const PREFIX = 16;
/** All columns but names and what follows them, in bytes an entry; those of the widest values first, so that each is aligned. */
const WIDTH = 4 * 8 + 2 * 4 + 2 + 1 + entry_columns/* HASH_LENGTH */.yJ;
/**
 * The columns one after the other, and what is no column, the claims too, as JSON at the end. Numbers are as this machine has them; what
 * slim-build runs on has the low byte first.
 */
function encodeColumns(entries, claims) {
    const { columns } = entries instanceof entry_columns/* ColumnEntries */.h4 ? entries : inColumns(entries);
    const wide = BEYOND_LATIN1.test(columns.names) ? 1 : 0;
    const names = Buffer.from(columns.names, ENCODINGS[wide]);
    const json = Buffer.from(JSON.stringify([[...columns.rest], claims]));
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeDoubleLE(names.length, 0);
    prefix.writeUInt32LE(json.length, 8);
    prefix.writeUInt32LE(wide, 12);
    const { unpacked, compressed, uids, gids, nameEnds, modes, types, hashes } = columns;
    const numbers = [unpacked, compressed, uids, gids, nameEnds, modes, types, hashes].map(bytesOf);
    return Buffer.concat([prefix, ...numbers, names, json]);
}
function inColumns(entries) {
    const writer = new column_writer/* ColumnWriter */.w();
    for (const { content = '', strippable, isStatic, needs, ...entry } of entries) {
        const rest = {
            ...(strippable === undefined ? {} : { strippable }),
            ...(isStatic === undefined ? {} : { isStatic }),
            ...(needs === undefined ? {} : { needs }),
        };
        const sha256 = Buffer.from(content, 'base64url').toString('latin1');
        writer.add({ ...entry, sha256 }, Object.keys(rest).length === 0 ? null : rest);
    }
    return writer.entries();
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/**
 * What {@link encodeColumns} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 */
function decodeColumns(body, count) {
    if (body.length < PREFIX)
        return null;
    const [namesLength, jsonLength, wide] = [body.readDoubleLE(0), body.readUInt32LE(8), body.readUInt32LE(12)];
    const encoding = ENCODINGS[wide];
    const namesStart = PREFIX + WIDTH * count;
    if (encoding === undefined || body.length !== namesStart + namesLength + jsonLength)
        return null;
    const names = body.toString(encoding, namesStart, namesStart + namesLength);
    const other = parseOther(body.toString('utf8', namesStart + namesLength));
    if (other === null)
        return null;
    const columns = { names, ...numbersIn(body, count), rest: other.rest };
    return areSoundColumns(columns) ? { entries: new entry_columns/* ColumnEntries */.h4(columns), claims: other.claims } : null;
}
function numbersIn(body, count) {
    const { buffer, byteOffset } = aligned(body);
    let at = byteOffset + PREFIX;
    const next = (bytes) => {
        const start = at;
        at += bytes * count;
        return [buffer, start];
    };
    return {
        unpacked: new Float64Array(...next(8), count),
        compressed: new Float64Array(...next(8), count),
        uids: new Float64Array(...next(8), count),
        gids: new Float64Array(...next(8), count),
        nameEnds: new Uint32Array(...next(8), 2 * count),
        modes: new Uint16Array(...next(2), count),
        types: new Uint8Array(...next(1), count),
        hashes: new Uint8Array(...next(entry_columns/* HASH_LENGTH */.yJ), entry_columns/* HASH_LENGTH */.yJ * count),
    };
}
/** A column of doubles begins at a multiple of eight bytes; small buffers are parts of a larger one. */
function aligned(body) {
    const { buffer, byteOffset } = body;
    if (byteOffset % 8 === 0 && buffer instanceof ArrayBuffer)
        return { buffer, byteOffset };
    return { buffer: new Uint8Array(body).buffer, byteOffset: 0 };
}
function parseOther(text) {
    const value = parseJson(text);
    if (!Array.isArray(value))
        return null;
    const [rest, claims] = value;
    if (!Array.isArray(rest) || !Array.isArray(claims) || !claims.every(isPackageClaim))
        return null;
    if (!rest.every(each => Array.isArray(each) && each.length === 2))
        return null;
    return { rest: new Map(rest), claims };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/measure/packed-index.ts







/** To be raised when the format changes, or says more of a file: what is stored does not say it. */
const FORMAT = 5;
/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = package_catalogs/* PACKAGE_CATALOGS */.c.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ');
const COMPRESSIONS = { gzip: true, zstd: true, none: true };
/** Bytes of the SHA-256 at the end. */
const CHECKSUM = 32;
/** Bytes of the columns of one layer, unpacked; an untrusted file must not fill the memory. */
const LARGEST_BODY = 1.5 * 1024 ** 3;
/** Of the columns half are hashes, which no level makes smaller. */
const LEVEL = 1;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
const decompress = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
/** That bytes are not what {@link packIndex} writes, though they are of the version that it writes. */
class BrokenIndex extends Error {
    name = 'BrokenIndex';
}
/** A layer index as it is stored: a line of JSON, the columns of the entries and the claims as one frame of zstd, the SHA-256 of both. */
async function packIndex({ entries, claims, ...rest }) {
    const body = encodeColumns(entries, claims);
    const header = { ...rest, entries: entries.length, body: body.length };
    const line = Buffer.from(`${JSON.stringify({ format: FORMAT, reading: READING, ...header })}\n`);
    const packed = await compress(body, { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL } });
    const whole = Buffer.concat([line, packed]);
    return Buffer.concat([whole, (0,external_node_crypto_.hash)('sha256', whole, 'buffer')]);
}
/**
 * The layer index in bytes that {@link packIndex} made, or null when they are of another version.
 *
 * @throws BrokenIndex for another layer, a sum or checksum that is wrong, an entry too few or too many, or what is no index at all.
 */
async function unpackIndex(packed, digest) {
    const lineEnd = packed.indexOf(0x0a);
    const header = parseHeader(packed.toString('utf8', 0, Math.max(0, lineEnd)), digest);
    if (header === null)
        return null;
    const end = packed.length - CHECKSUM;
    if (!(0,external_node_crypto_.hash)('sha256', packed.subarray(0, end), 'buffer').equals(packed.subarray(end)))
        return broken();
    const { entries: count, body: length, ...rest } = header;
    const body = await unpackBody(packed.subarray(lineEnd + 1, end), length);
    const decoded = decodeColumns(body, count);
    if (decoded === null)
        return broken();
    const index = { ...rest, ...decoded };
    return addsUp(index) ? index : broken();
}
async function unpackBody(frame, length) {
    const body = await decompress(frame, { maxOutputLength: Math.max(1, length) }).catch(() => null);
    return body?.length === length ? body : broken();
}
function broken() {
    throw new BrokenIndex();
}
function addsUp({ entries: { columns }, size, unpacked, trailer }) {
    return sum(columns.compressed) + trailer === size && sum(columns.unpacked) === unpacked;
}
function sum(column) {
    let total = 0;
    for (const value of column)
        total += value;
    return total;
}
const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'body'];
/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(line, digest) {
    const value = parseLine(line);
    if (typeof value !== 'object' || value === null)
        return broken();
    const { format, reading, ...header } = value;
    if (format !== FORMAT || reading !== READING)
        return null;
    return isHeader(header) && header.digest === digest ? header : broken();
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return broken();
    }
}
function isHeader(value) {
    const { digest, diffId, compression, body } = value;
    return ((0,model_digest/* isDigest */.Bc)(digest) &&
        (0,model_digest/* isDigest */.Bc)(diffId) &&
        typeof compression === 'string' &&
        Object.hasOwn(COMPRESSIONS, compression) &&
        COUNTS.every(key => isCount(value[key])) &&
        body <= LARGEST_BODY &&
        Object.keys(value).length === COUNTS.length + 3);
}


/***/ }),

/***/ 46276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ReadingBudget)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19101);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47790);
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
    #limits;
    #spent;
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
        this.#limits = limitsFor(size, limits);
        this.#spent = { unpacked: 0, content: 0, entries: 0, names: 0, claims: 0, parsed: 0, steps: 0, nodes: 0 };
    }
    /** Another layer, of so many compressed bytes, is a part of what is read. */
    grow(size) {
        this.#size += size;
        Object.assign(this.#limits, limitsFor(this.#size, this.#given));
    }
    /** @throws ImageError when that is more than may be spent. */
    spend(cost, amount = 1) {
        const spent = (this.#spent[cost] += amount);
        this.#work += workOf(cost, amount);
        if (spent > this.#limits[cost])
            throw this.#exceeded(cost);
    }
    /** @throws ImageError when an amount, such as that which a header claims, would be too much to spend. */
    foresee(cost, amount) {
        if (this.#spent[cost] + amount > this.#limits[cost])
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
        const limit = this.#limits[cost];
        const text = IN_BYTES.has(cost) ? (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(limit) : `${Math.floor(limit)}`;
        return new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooCostly(this.#what, this.#size, LIMITS[cost].says(text)));
    }
}
/** As a number of steps. */
function workOf(cost, amount) {
    if (EITHER.has(cost))
        return amount / BYTES_OF_A_STEP;
    return cost === 'steps' ? amount : 1;
}
function limitsFor(size, given) {
    const of = (cost) => {
        const { always, perByte, most } = LIMITS[cost];
        const bySize = perByte * size;
        return given[cost] ?? Math.min(most, EITHER.has(cost) ? Math.max(always, bySize) : always + bySize);
    };
    return {
        unpacked: of('unpacked'),
        content: of('content'),
        entries: of('entries'),
        names: of('names'),
        claims: of('claims'),
        parsed: of('parsed'),
        steps: of('steps'),
        nodes: of('nodes'),
    };
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


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   sU: () => (/* binding */ digestHex)
/* harmony export */ });
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether a text is a well-formed digest. Anything else must never become part of a path. */
function isDigest(text) {
    return typeof text === 'string' && DIGEST.test(text);
}
function digestAlgorithm(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The hex digits of a digest, the name of its blob in an image layout. */
function digestHex(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   B1: () => (/* binding */ IN_TOTO),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   IO: () => (/* binding */ isLayerType),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   MZ: () => (/* binding */ DOCKER_LAYER_GZIP),
/* harmony export */   N6: () => (/* binding */ isTarLayerType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   WO: () => (/* binding */ isPlainLayerType),
/* harmony export */   aH: () => (/* binding */ OCI_LAYER_ZSTD),
/* harmony export */   e6: () => (/* binding */ DOCKER_CONFIG),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType),
/* harmony export */   mj: () => (/* binding */ isUnreadableType),
/* harmony export */   n2: () => (/* binding */ DOCKER_LAYER)
/* harmony export */ });
/** Media types of an image index: OCI and Docker ("manifest list"). */
const INDEX = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** Media types of an image manifest: OCI and Docker schema 2. */
const MANIFEST = new Set([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
]);
/** Media types of an image's config; artifacts (charts, signatures) have others. */
const IMAGE_CONFIG = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
const DOCKER_LAYER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const OCI_LAYER_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const IN_TOTO = 'application/vnd.in-toto+json';
function isIndexType(mediaType) {
    return INDEX.has(mediaType);
}
function isManifestType(mediaType) {
    return MANIFEST.has(mediaType);
}
function isImageConfigType(mediaType) {
    return IMAGE_CONFIG.has(mediaType);
}
const LAYER_TYPE = /^application\/vnd\.(oci\.image\.layer|docker\.image\.rootfs)\./;
/** What calls itself a layer of a file system, as engines have it. */
function isLayerType(mediaType) {
    return LAYER_TYPE.test(mediaType);
}
/** A layer that a registry does not need to hold: it is fetched from where its vendor has it. */
function isForeignLayerType(mediaType) {
    return isLayerType(mediaType) && /\.(?:foreign|nondistributable)\./.test(mediaType);
}
/** A file system in a format of its own, or an encrypted one: whatever its bytes are, they are no tar of its files. */
function isUnreadableType(mediaType) {
    return /\+encrypted$|\b(?:nydus|erofs|squashfs)\b/.test(mediaType);
}
/** A layer that its media type calls a tar, compressed or not. */
function isTarLayerType(mediaType) {
    return isLayerType(mediaType) && /\.tar(?:[.+](?:gzip|zstd))?$/.test(mediaType);
}
/** A layer that its media type calls an uncompressed tar. */
function isPlainLayerType(mediaType) {
    return mediaType === DOCKER_LAYER || mediaType === 'application/vnd.oci.image.layer.v1.tar';
}


/***/ }),

/***/ 17132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkLength),
/* harmony export */   f: () => (/* binding */ verifyContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19101);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57949);





/**
 * Lets a blob through unchanged and checks it on the way against the size (bytes as stored) and digest that its
 * descriptor promises.
 *
 * The stream fails with an ImageError: at once when the blob is longer, at its end when it is shorter or another.
 */
function verifyContent(descriptor) {
    const { digest, size } = descriptor;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestAlgorithm */ .g4)(digest));
    let seen = 0;
    return new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            if (seen > size) {
                done(lengthError(descriptor, seen));
                return;
            }
            hash.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            const found = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestAlgorithm */ .g4)(digest)}:${hash.digest('hex')}`;
            if (seen < size)
                done(lengthError(descriptor, seen));
            else if (found !== digest)
                done(new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.blobDigestWrong(digest, found)));
            else
                done();
        },
    });
}
/** @throws ImageError when a blob does not have as many bytes as its descriptor says. */
function checkLength(descriptor, length) {
    if (length !== descriptor.size)
        throw lengthError(descriptor, length);
}
function lengthError({ digest, size }, length) {
    return new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ImageError */ .C(length < size ? _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.blobTruncated(digest, length, size) : _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.blobTooLong(digest, size));
}


/***/ })

};
