export const id = 1597;
export const ids = [1597];
export const modules = {

/***/ 71539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ askRegistry)
/* harmony export */ });
/* harmony import */ var _tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64709);
/* harmony import */ var _fetch_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46787);


/** Manifests, indexes and provenance are small; what is larger is no answer. Bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;
/** A question leaves nothing half done, so it is not given long to end. Milliseconds. */
const GRACE = 1000;
/**
 * Asks for what a registry has under a reference, by `docker buildx imagetools inspect`, so that buildx's credentials serve. A refusal is a
 * value.
 *
 * @param how its options, such as `--raw`.
 * @param patience milliseconds.
 * @returns null when no answer came in time.
 * @throws ToolError when docker cannot be started, was cancelled or prints too much.
 */
async function askRegistry(how, reference, options, patience = _fetch_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .FETCH_LIMITS */ .k.answer) {
    const args = ['buildx', 'imagetools', 'inspect', ...how, '--', reference];
    return (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_0__/* .runToolWithin */ .D)(patience, 'docker', args, { ...options, maxOutput: LARGEST_ANSWER, grace: GRACE });
}


/***/ }),

/***/ 97202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkImageReference)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96314);


/** Grammar of the distribution project's `reference` package. */
const COMPONENT = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const NAME = `(?:${HOST}/)?${PART}(?:/${PART})*`;
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const REFERENCE = new RegExp(`^(${NAME})(?::${TAG})?(?:@sha256:[0-9a-f]{64})?$`);
/** Longest name in characters; longer texts are not even matched. */
const LONGEST_NAME = 255;
/**
 * Makes sure that a text is an image reference and nothing more, so it may stand in a Dockerfile and on a command line.
 *
 * @throws InputError when it is not.
 */
function checkImageReference(text) {
    const name = text.length > 512 ? undefined : REFERENCE.exec(text)?.[1];
    if (name === undefined || name.length > LONGEST_NAME || text === 'scratch') {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notAnImageReference(text));
    }
    return text;
}


/***/ }),

/***/ 46787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ OPTIONAL_FETCH_LIMITS),
/* harmony export */   k: () => (/* binding */ FETCH_LIMITS)
/* harmony export */ });
/** For an image that was asked for by name. */
const FETCH_LIMITS = { answer: 30_000, idle: 300_000, total: 3_600_000 };
/** For a baseline that the run can do without: it does not hold up a build for longer than most builds take. */
const OPTIONAL_FETCH_LIMITS = { answer: 30_000, idle: 120_000, total: 600_000 };


/***/ }),

/***/ 46166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/oci/file-part.ts
var file_part = __webpack_require__(51817);
;// CONCATENATED MODULE: ./src/oci/archive-files.ts

/** Links that point at links; archives have one at most. */
const MOST_LINKS = 8;
/**
 * The files of an image in an uncompressed tar, read in place.
 *
 * @param members what {@link indexArchive} found in the archive.
 */
function archiveFiles(archive, members, label, signal) {
    return {
        label,
        open(file) {
            const member = resolveMember(members, file);
            return Promise.resolve(member === null ? null : file_part/* FilePart */.I.inside(archive, member, signal));
        },
        close: () => archive.close(),
    };
}
function resolveMember(members, file) {
    let member = members.get(file);
    for (let links = 0; member?.kind === 'link' && links < MOST_LINKS; links++)
        member = members.get(member.target);
    return member?.kind === 'file' ? member : null;
}

// EXTERNAL MODULE: ./src/oci/decompress.ts + 5 modules
var decompress = __webpack_require__(79262);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
;// CONCATENATED MODULE: ./src/oci/archive-header.ts
/** One tar block in bytes. */
const BLOCK = 512;
/**
 * A tar header block (POSIX ustar and GNU), or null when its checksum is not right: no tar.
 *
 * Names in image archives are plain; bytes that are not UTF-8 become replacement characters and match nothing.
 */
function parseArchiveHeader(block) {
    const size = parseNumber(block.subarray(124, 136));
    if (size === null || parseNumber(block.subarray(148, 156)) !== checksum(block))
        return null;
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? archive_header_text(block.subarray(345, 500)) : '';
    const name = archive_header_text(block.subarray(0, 100));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size,
        flag: String.fromCharCode(block[156] ?? 0).replace('\0', '0'),
        link: archive_header_text(block.subarray(157, 257)),
    };
}
/** Texts of PAX records by key; the last of a key holds. Records that are no records end the reading. */
function parsePaxRecords(bytes) {
    const records = new Map();
    let at = 0;
    while (at < bytes.length) {
        const blank = bytes.indexOf(0x20, at);
        const length = blank < 0 ? 0 : Number(bytes.toString('latin1', at, blank));
        if (!Number.isSafeInteger(length) || length <= blank - at || at + length > bytes.length)
            break;
        const record = bytes.toString('utf8', blank + 1, at + length - 1);
        const equals = record.indexOf('=');
        if (equals > 0)
            records.set(record.slice(0, equals), record.slice(equals + 1));
        at += length;
    }
    return records;
}
/** The text of a field that ends at its first NUL. */
function archive_header_text(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
/** Octal digits, or base-256 where the top bit is set; null for anything that is no number of bytes. */
function parseNumber(field) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const value = field.reduce((sum, byte, at) => sum * 256 + (at === 0 ? byte & 0x7f : byte), 0);
        return Number.isSafeInteger(value) ? value : null;
    }
    const digits = archive_header_text(field).trim();
    if (digits === '')
        return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}
/** Sum of all bytes, where the checksum's own count as blanks. */
function checksum(block) {
    return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

// EXTERNAL MODULE: ./src/oci/archive-path.ts
var archive_path = __webpack_require__(54059);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
;// CONCATENATED MODULE: ./src/oci/index-archive.ts





/** An image of 127 layers has some 400 members, one of many platforms a few thousand. */
const MOST_MEMBERS = 20_000;
/** Members of longer names are none of an image. */
const LONGEST_NAME = 1024;
/** Bytes of all PAX records and long names together. */
const MOST_META = 8 * 1024 * 1024;
/** PAX records and long names are a few hundred bytes. */
const LONGEST_META = 1024 * 1024;
/**
 * Finds where the members of an uncompressed tar stand, by reading its headers and skipping what is between.
 *
 * Of two members of one path the later holds, as when the archive is unpacked. Names and links that lead out of the
 * archive are not in the answer.
 *
 * @param label what to call the archive in messages.
 * @returns null when it is no tar at all.
 * @throws ImageError when a tar is cut off, breaks off into something else or has more members than any image; the
 *   signal's reason when it aborts.
 */
async function indexArchive(archive, label, signal) {
    const members = new Map();
    const block = Buffer.alloc(BLOCK);
    let long = {};
    let count = 0;
    let meta = 0;
    const end = (await archive.stat()).size;
    for (let at = 0; (await archive.read(block, 0, BLOCK, at)).bytesRead === BLOCK;) {
        signal?.throwIfAborted();
        if (block.every(byte => byte === 0))
            return members;
        const plain = headerAt(block, at, label);
        if (plain === null)
            return null;
        if (++count > MOST_MEMBERS)
            throw new image_error/* ImageError */.C(messages/* messages */.D.tooManyMembers(label, MOST_MEMBERS));
        const offset = at + BLOCK;
        let { size } = plain;
        if ('xLK'.includes(plain.flag)) {
            long = { ...long, ...(await readLongFields(archive, plain, offset, label)) };
            meta = checkedMeta(meta + size, label);
        }
        else if (plain.flag !== 'g') {
            const header = { ...plain, ...long };
            size = header.size;
            addMember(members, header, offset);
            long = {};
        }
        if (size > end - offset)
            throw endsInside(label, long.name ?? plain.name, end - offset, size);
        at = offset + Math.ceil(size / BLOCK) * BLOCK;
    }
    return count === 0 ? null : members;
}
/** Null where the archive is no tar, which its first block tells. */
function headerAt(block, at, label) {
    const header = parseArchiveHeader(block);
    if (header === null && at > 0)
        throw new image_error/* ImageError */.C(messages/* messages */.D.noTarHeader(label, at));
    return header;
}
function checkedMeta(bytes, label) {
    if (bytes <= MOST_META)
        return bytes;
    throw new image_error/* ImageError */.C(messages/* messages */.D.tarHeadersTooLong(label, MOST_META));
}
function addMember(members, header, offset) {
    if (header.name.length > LONGEST_NAME || header.link.length > LONGEST_NAME)
        return;
    const name = (0,archive_path/* archivePath */.o)(header.name);
    if (name === null)
        return;
    if (header.flag === '0' || header.flag === '7') {
        members.set(name, { kind: 'file', offset, size: header.size });
    }
    else if (header.flag === '1' || header.flag === '2') {
        // A hard link's target counts from the archive's root, a symbolic link's from the link's own directory.
        const target = (0,archive_path/* archivePath */.o)(header.flag === '1' ? header.link : external_node_path_default().posix.join(external_node_path_default().posix.dirname(name), header.link));
        if (target === null)
            members.delete(name);
        else
            members.set(name, { kind: 'link', target });
    }
}
/** What a PAX header or a GNU long name says about the entry after it. */
async function readLongFields(archive, { flag, size }, offset, label) {
    if (size > LONGEST_META)
        throw new image_error/* ImageError */.C(messages/* messages */.D.tarHeaderTooLong(label, size));
    const bytes = Buffer.alloc(size);
    await archive.read(bytes, 0, size, offset);
    if (flag === 'L')
        return { name: archive_header_text(bytes) };
    if (flag === 'K')
        return { link: archive_header_text(bytes) };
    const records = parsePaxRecords(bytes);
    const name = records.get('path');
    const link = records.get('linkpath');
    const length = records.get('size');
    return {
        ...(name === undefined ? {} : { name }),
        ...(link === undefined ? {} : { link }),
        ...(length === undefined ? {} : { size: paxSize(length, label) }),
    };
}
function paxSize(digits, label) {
    const size = /^\d{1,16}$/.test(digits) ? Number(digits) : NaN;
    if (!Number.isSafeInteger(size))
        throw new image_error/* ImageError */.C(messages/* messages */.D.paxSizeInvalid(label));
    return size;
}
/** The error for an archive that stops short of what a member's header says, both in bytes. */
function endsInside(label, member, there, size) {
    return new image_error/* ImageError */.C(messages/* messages */.D.archiveEndsEarly(label, member, there, size));
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/read-docker-save.ts
var read_docker_save = __webpack_require__(14150);
// EXTERNAL MODULE: ./src/oci/read-layout.ts + 3 modules
var read_layout = __webpack_require__(84342);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/oci/stream-fault.ts
var stream_fault = __webpack_require__(984);
// EXTERNAL MODULE: ./src/oci/unreadable-compression.ts
var unreadable_compression = __webpack_require__(86373);
;// CONCATENATED MODULE: ./src/oci/unpack-archive.ts










/**
 * Decompresses a packed archive (`docker save | gzip`) into a file.
 *
 * @throws ImageError when the stream is broken or bigger than the limit, InputError when it cannot be read; ToolError when the disk is full; the signal's reason when it aborts.
 */
async function unpackArchive(archive, options) {
    const { target, label, signal } = options;
    try {
        await (0,external_node_stream_promises_.pipeline)(unpacked(archive, options), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx' }), { signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        if (error instanceof unreadable_compression/* UnreadableCompression */.a)
            throw error.ofArchive(label);
        if (error instanceof stream_fault/* StreamFault */.l) {
            throw new image_error/* ImageError */.C(messages/* messages */.D.archiveDamaged(label, error.message), { cause: error });
        }
        throw new tool_error/* ToolError */.v(messages/* messages */.D.notUnpacked(label, (0,machine_failure/* reasonOf */.A)(error, external_node_path_default().dirname(target))), {
            cause: error,
        });
    }
}
/** Frames and chunks that every archive may have, and bytes of a larger one for each more. A frame takes some microseconds. */
const ALWAYS_FRAMES = 20_000;
const BYTES_A_FRAME = 1024;
async function* unpacked(archive, { compression, packed, limit, label }) {
    const most = ALWAYS_FRAMES + Math.floor(packed / BYTES_A_FRAME);
    let frames = 0;
    let bytes = 0;
    const pieces = (0,decompress/* decompress */.mF)((0,external_node_fs_.createReadStream)(archive), compression, {
        onFrame() {
            if (++frames > most)
                throw new stream_fault/* StreamFault */.l(messages/* messages */.D.tooManyParts(most));
        },
    });
    for await (const { data } of pieces) {
        bytes += data.length;
        if (bytes > limit)
            throw new image_error/* ImageError */.C(messages/* messages */.D.unpacksTooLarge(label, limit));
        yield data;
    }
}

;// CONCATENATED MODULE: ./src/oci/open-archive.ts














const ALWAYS_UNPACKED = 1024 ** 3;
const HIGHEST_RATIO = 100;
/**
 * Opens the image in a tar of an OCI layout or in a `docker save` archive, gzip- or zstd-compressed or not.
 *
 * The archive is not unpacked: its headers are read once, and blobs where they stand. Only a compressed one is first
 * decompressed to a file below `tempDir`.
 *
 * @throws InputError when it is no such archive or holds several images; ImageError when it is broken; the signal's reason
 *   when it aborts.
 */
async function openArchive(file, options) {
    const label = (0,quote_text/* quoteText */.o)(options.called ?? file);
    const start = await readStart(file);
    const unreadable = (0,decompress/* unreadableCompression */.WW)(start);
    if (unreadable !== null)
        throw new unreadable_compression/* UnreadableCompression */.a(unreadable).ofArchive(label);
    const compression = (0,decompress/* detectCompression */.IR)(start);
    if (compression === 'none')
        return openTar(file, label, options.signal);
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(options.tempDir, 'slim-build-archive-'));
    const remove = () => (0,promises_.rm)(directory, { recursive: true, force: true });
    try {
        const target = external_node_path_default().join(directory, 'image.tar');
        const { size: packed } = await (0,promises_.stat)(file);
        const limit = options.unpackLimit ?? Math.max(ALWAYS_UNPACKED, HIGHEST_RATIO * packed);
        await unpackArchive(file, { target, compression, packed, limit, label, signal: options.signal });
        const source = await openTar(target, label, options.signal);
        return { ...source, packed, close: () => source.close().finally(remove) };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function openTar(file, label, signal) {
    const archive = await openForReading(file);
    try {
        return await readArchive(archive, label, signal);
    }
    catch (error) {
        await archive.close();
        throw error;
    }
}
async function readArchive(archive, label, signal) {
    const members = await indexArchive(archive, label, signal);
    if (members === null)
        throw new input_error/* InputError */.d(messages/* messages */.D.notATar(label));
    const files = archiveFiles(archive, members, label, signal);
    const layout = await (0,read_layout/* readLayout */.T)(files);
    if (layout !== null)
        return members.has('manifest.json') ? withUncompressedNote(layout) : layout;
    const saved = await (0,read_docker_save/* readDockerSave */.m)(files);
    if (saved !== null)
        return saved;
    throw new input_error/* InputError */.d(messages/* messages */.D.tarWithoutImage(label));
}
/** An engine without the containerd image store saves OCI layouts with uncompressed layers. */
function withUncompressedNote(source) {
    const plain = source.platforms.some(({ manifest }) => manifest.layers.some(layer => (0,media_types/* isPlainLayerType */.WO)(layer.mediaType)));
    return plain ? { ...source, notes: [...source.notes, read_docker_save/* UNCOMPRESSED_NOTE */.y] } : source;
}
async function openForReading(file) {
    try {
        return await (0,promises_.open)(file);
    }
    catch (error) {
        throw new input_error/* InputError */.d(messages/* messages */.D.notReadable(file, (0,machine_failure/* reasonOf */.A)(error, file)), { cause: error });
    }
}
/** As many bytes as tell a compression. */
async function readStart(file) {
    const archive = await openForReading(file);
    try {
        const { buffer, bytesRead } = await archive.read(Buffer.alloc(10), 0, 10, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await archive.close();
    }
}


/***/ }),

/***/ 1925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87973);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57949);
/* harmony import */ var _open_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46166);
/* harmony import */ var _open_layout_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79853);






/**
 * Opens the image at a path: a directory with an OCI layout, a tar of one, or a `docker save` archive.
 *
 * @throws InputError when there is no image at the path, or more than one; ImageError when it is broken; the signal's
 *   reason when it aborts.
 */
async function openImage(location, options) {
    const kind = await kindOf(location);
    try {
        if (kind === 'directory')
            return await (0,_open_layout_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .openLayoutDirectory */ .i)(location, options);
        if (kind === 'file')
            return await (0,_open_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .openArchive */ .p)(location, options);
    }
    catch (error) {
        options.signal?.throwIfAborted();
        throw error;
    }
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(kind === 'absent' ? _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noFile(location) : _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notAnImage(location));
}
async function kindOf(location) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location);
        if (found.isDirectory())
            return 'directory';
        return found.isFile() ? 'file' : 'other';
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'absent';
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notReadable(location, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error, location)), {
            cause: error,
        });
    }
}


/***/ }),

/***/ 81597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   oL: () => (/* binding */ resolveBaseline),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46787);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55161);
/* harmony import */ var _resolve_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3917);






/**
 * The baseline's measurement, or why there is none. An image that is not there yet (the first run of a workflow), a registry
 * that refuses or does not answer, or a damaged file must not stop the build, unless the baseline is required.
 *
 * @param limits how long it may take; default: longer for one that is required.
 */
async function resolveBaseline(baseline, context, limits) {
    if (baseline.kind === 'none')
        return baseline;
    const { location, platforms, fresh = false } = baseline;
    try {
        const patience = limits ?? (baseline.required ? _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FETCH_LIMITS */ .k : _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONAL_FETCH_LIMITS */ .V);
        const wanted = { location, name: null, platforms, fresh, limits: patience };
        if (!(await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesPublished */ .XU)(location, context.cwd)))
            return { kind: 'measured', measurement: await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .AT)(wanted, context) };
        const { measurement, labels } = await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePublished */ .j4)(wanted, context);
        return { kind: 'measured', measurement, publication: { reference: location, labels } };
    }
    catch (error) {
        if (baseline.required || context.signal.aborted || !isExpected(error))
            throw error;
        const reason = firstLine(error);
        context.onEvent({ type: 'warning', message: `There is no baseline to compare with: ${reason}` });
        return { kind: 'none', reason: (0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l)(reason), cause: causeOf(error), warned: true };
    }
}
/** Errors that are no bug of ours. */
function isExpected(error) {
    return [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageError */ .C].some(kind => error instanceof kind);
}
function firstLine({ message }) {
    return message.split('\n')[0] ?? '';
}
/** What an image that could not be had tells of its registry. */
function causeOf(error) {
    if (!(error instanceof _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d))
        return 'unavailable';
    if (/requires a login to read|does not let this login read/.test(error.message))
        return 'refused';
    return /(?:have|has) an image/.test(error.message) ? 'absent' : 'unavailable';
}


/***/ }),

/***/ 49302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ measureSource),
/* harmony export */   c: () => (/* binding */ withNotes)
/* harmony export */ });
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87973);
/* harmony import */ var _oci_open_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1925);
/* harmony import */ var _begin_measuring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97191);
/* harmony import */ var _cache_recent_layers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59783);




/**
 * Weighs the image at a path and remembers its layers for the next run.
 *
 * @param name what the reader calls the image; what the image calls itself when it is null.
 * @param ahead what may be at it already.
 * @throws whatever opening and measuring throw.
 */
async function measureSource(location, name, records, context, ahead) {
    const { tempDir, signal } = context;
    const source = await (0,_oci_open_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openImage */ .U)(location, { tempDir, called: name ?? undefined, signal });
    try {
        const subject = name ?? source.name ?? location;
        context.onEvent({ type: 'phase', phase: { kind: 'measure', subject } });
        const finishing = {
            name: subject,
            records,
            onProgress: (progress) => {
                context.onEvent({ type: 'measure', progress });
            },
        };
        const measurement = (await ahead?.take(location, source.descriptor.digest, finishing)) ??
            (await (0,_begin_measuring_js__WEBPACK_IMPORTED_MODULE_2__/* .beginMeasuring */ .H)(source, context).finish(finishing));
        await remember(measurement, context);
        return withNotes(measurement, source.notes);
    }
    finally {
        await source.close();
    }
}
/** What is not remembered costs time in the next run, and no more. */
async function remember(measurement, { storeDir, onEvent }) {
    try {
        await (0,_cache_recent_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRecentLayers */ .J4)(storeDir, measurement);
    }
    catch (error) {
        const why = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error);
        onEvent({
            type: 'warning',
            message: `The index of layers was not stored, so the next build exports all layers again: ${why}`,
        });
    }
}
/** A measurement, of each of whose platforms something more is to be said first. */
function withNotes(measurement, notes) {
    if (notes.length === 0)
        return measurement;
    const platforms = measurement.platforms.map(platform => ({
        ...platform,
        notes: [...notes, ...platform.notes],
    }));
    return { ...measurement, platforms };
}


/***/ }),

/***/ 3917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XU: () => (/* binding */ namesPublished),
  AT: () => (/* binding */ resolveImage),
  j4: () => (/* binding */ resolvePublished)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: ./src/tools/timeout.ts
var tools_timeout = __webpack_require__(98200);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts + 1 modules
var solve = __webpack_require__(19813);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/model/known-platforms.ts
var known_platforms = __webpack_require__(34003);
;// CONCATENATED MODULE: ./src/buildx/registry/choose-platforms.ts



/** Platforms that are fetched without having been asked for; the biggest public images have twenty. */
const MOST_PLATFORMS = 64;
/** Whether an image is known not to have a platform that was asked for. */
function lacksPlatform({ platforms, others }, asked) {
    return missing([...platforms, ...others], asked).length > 0;
}
/**
 * Which platforms of an image are fetched. BuildKit gives an image that is no index the platform that it is asked for, whatever it is in truth:
 * so one that is known to be of another platform is asked for as what it is.
 *
 * @param asked absent: all that the image has; none: the one that the builder runs on.
 * @throws InputError when it does not have one that was asked for, or more than can be meant.
 */
function choosePlatforms(reference, { platforms, others, isIndex }, asked) {
    const known = [...platforms, ...others];
    const [first] = missing(known, asked ?? []);
    if (first !== undefined)
        throw new input_error/* InputError */.d(messages/* messages */.D.platformMissing(reference, first, known));
    if (asked !== undefined && (asked.length > 0 || isIndex))
        return asked;
    if (platforms.length <= MOST_PLATFORMS)
        return platforms;
    throw new input_error/* InputError */.d(messages/* messages */.D.tooManyPlatforms(reference, platforms.length, MOST_PLATFORMS));
}
/** A note on the platforms that are not looked at, though the image lists them; a sentence, safe to print. */
function platformNotes({ platforms, others }, asked) {
    if (asked !== undefined || others.length === 0)
        return [];
    const it = others.length === 1 ? 'it' : 'one';
    return [
        `This is ${platforms.join(', ')}, as the engine has it; the image lists ${others.slice(0, 10).join(', ')}, too: name ${it} with --platform.`,
    ];
}
/** Nothing is known to be missing where nothing is known. */
function missing(known, asked) {
    if (known.length === 0)
        return [];
    return asked.filter(each => each !== 'local' && !known.some(own => (0,known_platforms/* isSamePlatform */.SW)(each, own)));
}

// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/open-layout-directory.ts + 1 modules
var open_layout_directory = __webpack_require__(79853);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
;// CONCATENATED MODULE: ./src/buildx/registry/is-packed-as-stored.ts




/** Bytes a layer by which BuildKit's manifest may differ from that of the image: media types have two names. */
const SPELLING = 100;
/**
 * Whether the layers in the layout are those of the image. For BuildKit, images with the same content are one image: asked for the second
 * of them, it has it already, and exports the layers of the first, which may be compressed in another way. Where it did not have the
 * image, there is nothing to ask.
 *
 * @returns true as well where it cannot be known.
 */
async function isPackedAsStored(reference, located, { layout, records, builder, }, options) {
    if (![...records.values()].some(({ steps }) => steps.some(({ cached }) => cached === true)))
        return true;
    const source = await (0,open_layout_directory/* openLayoutDirectory */.i)(layout);
    await source.close();
    const { platforms } = source;
    if (located.where === 'engine')
        return hasSize(located, platforms);
    const at = builder === undefined ? [] : [`--builder=${builder}`];
    const ask = (digest) => (0,ask_registry/* askRegistry */.r)([...at, '--raw'], withDigest(reference, digest), options);
    const same = await Promise.all(platforms.map(image => isPublished(located, image, ask)));
    return same.every(Boolean);
}
/** The engine tells the size of all that it has of the image's platform, and not the layers. */
function hasSize({ size, descriptor }, platforms) {
    const [image, ...others] = platforms;
    if (image === undefined || others.length > 0 || size === null)
        return true;
    const { config, layers } = image.manifest;
    const manifest = image.descriptor.size;
    const index = descriptor !== null && descriptor !== manifest ? descriptor : 0;
    const own = layers.reduce((sum, layer) => sum + layer.size, config.size + manifest);
    const room = SPELLING * (layers.length + 1);
    return [own, own + index].some(bytes => Math.abs(size - bytes) <= room);
}
async function isPublished({ digest, manifests }, { manifest, config }, ask) {
    const published = manifests.get((0,format_platform/* formatPlatform */.B)(config.platform)) ?? (manifests.size === 0 ? digest : null);
    if (published === null)
        return true;
    const answer = await ask(published);
    if (answer?.exitCode !== 0)
        return true;
    const layers = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)((0,json_shape/* parseJsonText */.lk)(answer.stdout), 'layers')).map(layer => (0,json_shape/* field */.ZZ)(layer, 'digest'));
    // Of another number of layers, BuildKit has left some out.
    return (layers.length !== manifest.layers.length ||
        manifest.layers.every((layer, at) => layer.digest === layers[at]));
}
/** `ghcr.io/acme/api:1` by its digest. */
function withDigest(reference, digest) {
    const [name = ''] = reference.split('@');
    return `${name.replace(/:[^:/]*$/, '')}@${digest}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/buildx/solve/login-hint.ts
var login_hint = __webpack_require__(10551);
// EXTERNAL MODULE: ./src/buildx/solve/without-address.ts
var without_address = __webpack_require__(38393);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/tools/docker-settings.ts
var docker_settings = __webpack_require__(79329);
;// CONCATENATED MODULE: ./src/buildx/registry/credential-helper.ts




/** Bytes. */
const LARGEST_CONFIG = 1_000_000;
/** Where credentials for Docker Hub are kept under. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * The program that docker asks for the credentials of a registry (`credHelpers` and `credsStore` of its configuration); null when it asks
 * none.
 */
async function credentialHelper(reference, env) {
    const directory = (0,docker_settings/* dockerSettings */.y)(env);
    if (directory === null)
        return null;
    const text = await (0,read_regular_file/* readRegularFile */.XF)(external_node_path_default().join(directory, 'config.json'), {
        most: LARGEST_CONFIG,
        links: 'follow',
    }).catch(() => null);
    const config = (0,json_shape/* parseJsonText */.lk)(text ?? '');
    const name = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(config, 'credHelpers', hostOf(reference))) ?? (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(config, 'credsStore'));
    return name === null || !/^[\w.-]{1,60}$/.test(name) ? null : `docker-credential-${name}`;
}
/** As docker names it in its configuration (distribution reference grammar, "domain"). */
function hostOf(reference) {
    const [domain = '', ...rest] = reference.split('/');
    return rest.length > 0 && (/[.:]/.test(domain) || domain === 'localhost') ? domain : DOCKER_HUB;
}

;// CONCATENATED MODULE: ./src/buildx/registry/engine-platforms.ts


/** More than any image has. */
const MOST = 100;
/**
 * The platforms that the index of an image in the engine lists, whether their layers are there or not. `docker image inspect` tells of the
 * one that would run; only the list for people has all.
 *
 * @returns none where the engine does not say: one without the containerd image store, or a docker before 27.
 */
async function listedInEngine(reference, options) {
    const args = ['image', 'ls', '--tree', '--', reference];
    const run = await (0,run_tool_within/* runToolWithin */.D)(fetch_limits/* FETCH_LIMITS */.k.answer, 'docker', args, options);
    return run?.exitCode === 0 ? parseTree(run.stdout) : [];
}
/** Lines such as `├─ linux/arm64   60388a0fda7e …`, once however many names the image has. */
function parseTree(text) {
    const found = [...text.matchAll(/^\W*[├└]─+\s+([\w.()-]+(?:\/[\w.-]+){1,2})\s/gm)].map(([, name = '']) => name);
    return [...new Set(found)].filter(name => !name.startsWith('unknown/')).slice(0, MOST);
}

;// CONCATENATED MODULE: ./src/buildx/registry/locate-reference.ts


















/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** Entries of an index; the biggest public ones have a few dozen. */
const MOST_MANIFESTS = 1000;
/**
 * Looks for an image.
 *
 * @throws InputError when no one of those who are asked has it; ImageError when its manifest or index is larger than any;
 *   ToolError when there is no engine, or it does not answer.
 */
async function locateReference(reference, { from, builder, patience = fetch_limits/* FETCH_LIMITS */.k.answer }, options) {
    const local = from === 'registry' ? null : await findInEngine(reference, options);
    if (local !== null)
        return local;
    if (from === 'engine')
        throw new input_error/* InputError */.d(messages/* messages */.D.imageNotInEngine(reference));
    const at = builder === undefined ? [] : [`--builder=${builder}`];
    const raw = await (0,ask_registry/* askRegistry */.r)([...at, '--raw'], reference, options, patience);
    if (raw?.exitCode !== 0) {
        const problem = raw === null ? await silence(reference, patience, options) : explain(reference, raw, from);
        return { ...UNKNOWN, where: 'registry', isIndex: true, problem };
    }
    const index = readIndex(reference, raw.stdout);
    const isIndex = index.length > 0;
    return {
        ...UNKNOWN,
        where: 'registry',
        digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(raw.stdout).digest('hex')}`,
        platforms: isIndex
            ? [...new Set(index.flatMap(entry => platformOf(entry) ?? []))]
            : await configPlatform(at, reference, options, patience),
        isIndex,
        manifests: manifestsOf(index),
    };
}
const UNKNOWN = {
    digest: null,
    platforms: [],
    others: [],
    manifests: new Map(),
    size: null,
    descriptor: null,
    problem: null,
};
/** Of several for one platform, none: which of them is meant is not known. */
function manifestsOf(index) {
    const found = Map.groupBy(index, platformOf);
    return new Map([...found].flatMap(([platform, [entry, ...others]]) => {
        const digest = (0,json_shape/* field */.ZZ)(entry, 'digest');
        return platform === null || others.length > 0 || !(0,model_digest/* isDigest */.Bc)(digest) ? [] : [[platform, digest]];
    }));
}
/** What the config of an image that is no index says; none where that cannot be had. */
async function configPlatform(at, reference, options, patience) {
    const run = await (0,ask_registry/* askRegistry */.r)([...at, '--format={{json .Image}}'], reference, options, patience);
    const platform = run?.exitCode === 0 ? platformOf({ platform: (0,json_shape/* parseJsonText */.lk)(run.stdout) }) : null;
    return platform === null ? [] : [platform];
}
async function silence(reference, patience, { env }) {
    const helper = await credentialHelper(reference, env);
    return new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.registrySilent(reference, helper, patience / 1000));
}
/** The entries of an index; none of a manifest. */
function readIndex(reference, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > LARGEST_MANIFEST)
        throw new image_error/* ImageError */.C(messages/* messages */.D.manifestTooLarge(reference, `${bytes}`));
    const entries = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)((0,json_shape/* parseJsonText */.lk)(text), 'manifests'));
    if (entries.length > MOST_MANIFESTS)
        throw new image_error/* ImageError */.C(messages/* messages */.D.indexTooLong(reference, entries.length, MOST_MANIFESTS));
    return entries;
}
/** Only an engine with the containerd image store names manifests by their digest. */
async function findInEngine(reference, options) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(fetch_limits/* FETCH_LIMITS */.k.answer, 'docker', ['image', 'inspect', '--', reference], options);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.engineSilent(reference, fetch_limits/* FETCH_LIMITS */.k.answer / 1000));
    const image = (0,json_shape/* asList */.DD)((0,json_shape/* parseJsonText */.lk)(run.stdout))[0];
    if (run.exitCode !== 0 || image === undefined)
        return null;
    const digest = (0,json_shape/* field */.ZZ)(image, 'Descriptor', 'digest');
    const platform = platformOf({
        platform: {
            os: (0,json_shape/* field */.ZZ)(image, 'Os'),
            architecture: (0,json_shape/* field */.ZZ)(image, 'Architecture'),
            variant: (0,json_shape/* field */.ZZ)(image, 'Variant'),
        },
    });
    const listed = await listedInEngine(reference, options);
    return {
        ...UNKNOWN,
        where: 'engine',
        digest: (0,model_digest/* isDigest */.Bc)(digest) ? digest : null,
        ...((0,model_digest/* isDigest */.Bc)(digest) && {
            size: asBytes((0,json_shape/* field */.ZZ)(image, 'Size')),
            descriptor: asBytes((0,json_shape/* field */.ZZ)(image, 'Descriptor', 'size')),
        }),
        platforms: platform === null ? [] : [platform],
        others: platform === null ? [] : listed.filter(each => !(0,known_platforms/* isSamePlatform */.SW)(each, platform)),
        isIndex: listed.length > 0,
    };
}
function asBytes(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** The platform of an entry of an image index; null for attestations, which stand there under `unknown/unknown`. */
function platformOf(entry) {
    const os = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'os'));
    const architecture = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'architecture'));
    const variant = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'variant')) ?? '';
    if (os === null || architecture === null || os === 'unknown')
        return null;
    const platform = (0,format_platform/* formatPlatform */.B)({ os, architecture, variant });
    return /^[\w./-]+$/.test(platform) ? platform : null;
}
/** @throws InputError when the registry answered that there is no such image, or none for us; ImageError when it is too large. */
function explain(reference, run, from) {
    const reason = (run.stderr.findLast(line => line.startsWith('ERROR:')) ?? run.stderr.at(-1) ?? '').replace(/^ERROR:\s*/, '');
    const failure = { command: 'docker buildx imagetools inspect', exitCode: run.exitCode, stderr: run.stderr };
    const problem = (0,find_buildx/* engineError */.v)(reason);
    if (problem !== null && !reason.includes('/v2/'))
        throw new tool_error/* ToolError */.v(problem, failure);
    const cause = new tool_error/* ToolError */.v(reason, failure);
    const who = from === 'registry' ? 'the registry does not have' : 'neither the engine nor its registry has';
    refuseLarge(reference, cause);
    if (/not found|manifest unknown|name unknown/i.test(reason)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.imageNotFound(who, reference), { cause });
    }
    const status = /unexpected status from .*: (\d{3}\b.*)/.exec(reason)?.[1] ?? '';
    if (status.startsWith('403')) {
        throw new input_error/* InputError */.d(messages/* messages */.D.readNotAllowed(reference), { cause });
    }
    if (/unauthorized|denied|forbidden|authorization failed/i.test(reason)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.loginRequired(reference, messages/* messages */.D.loginNeeded((0,login_hint/* registryOf */.Fv)(reference))), {
            cause,
        });
    }
    return new tool_error/* ToolError */.v(whyNotAsked(reference, status, reason), failure);
}
/** containerd says "not found" of what it would not take. @throws ImageError when it did so. */
function refuseLarge(reference, cause) {
    const bytes = /rejecting (\d+) byte manifest/.exec(cause.message)?.[1];
    if (bytes !== undefined)
        throw new image_error/* ImageError */.C(messages/* messages */.D.manifestTooLarge(reference, bytes), { cause });
}
/** @param status what the registry answered, `429 Too Many Requests`; '' when it did not. */
function whyNotAsked(reference, status, reason) {
    if (status.startsWith('429'))
        return messages/* messages */.D.registryLimit(reference);
    if (status.startsWith('5'))
        return messages/* messages */.D.registryFailed(reference, status);
    return messages/* messages */.D.registryUnreachable(reference, (0,without_address/* withoutAddress */.L)(reason));
}

;// CONCATENATED MODULE: ./src/buildx/registry/export-reference.ts















/**
 * Brings an image that the engine or a registry has into an OCI layout, by a solve of `FROM <reference>`: so buildx's
 * credentials, mirrors and proxies serve, and layers that are known are not fetched.
 *
 * Manifests, configs and layers come out as they went in; of an index only the platforms asked for. Where BuildKit has the same content in
 * other layers and takes those, the engine saves its image.
 *
 * @throws InputError when the text is no reference, no one has the image, it has more platforms than can be meant, or BuildKit exports
 *   other layers than the registry's;
 *   ImageError when its manifest is larger than any; ToolError when the engine or registry fails; NoAnswerError when one of them
 *   takes too long.
 */
async function exportReference(text, options, context) {
    const reference = (0,check_image_reference/* checkImageReference */.r)(text);
    const { builder, limits = fetch_limits/* FETCH_LIMITS */.k } = options;
    const [{ driver }, located] = await Promise.all([
        (0,find_buildx/* findBuildx */.a)(builder, context.answers),
        locate(reference, options, limits, context),
    ]);
    const { digest } = located;
    const notes = platformNotes(located, options.platforms);
    const platforms = choosePlatforms(reference, located, options.platforms);
    // Other drivers run a BuildKit of their own, which does not see the engine's images.
    if (located.where === 'engine' && driver !== 'docker') {
        return { location: await saveImage(reference, limits.total, context), digest, notes: [] };
    }
    // Where the registry could not be asked, only a mirror of the engine may help.
    const idle = located.problem === null ? limits.idle : limits.answer;
    const timeout = new tools_timeout/* Timeout */.E({ ...limits, idle }, context.signal);
    const watched = { ...context, signal: timeout.signal };
    const watchedOptions = { ...options, platforms, onSign: timeout.refresh };
    const solved = await solveReference(reference, located, watchedOptions, watched)
        .catch((error) => {
        context.signal.throwIfAborted();
        if (located.problem !== null)
            throw located.problem;
        if (timeout.expired === null)
            throw error;
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.imageNotSent(reference, waited(timeout.expired, limits)));
    })
        .finally(() => {
        timeout.end();
    });
    refuseOther(reference, solved.warnings);
    if (await isPackedAsStored(reference, located, { ...solved, builder }, context))
        return { location: solved.layout, digest, notes };
    if (located.where === 'registry')
        throw new input_error/* InputError */.d(messages/* messages */.D.packedOtherwise(reference));
    return { location: await saveImage(reference, limits.total, context), digest, notes };
}
/** As BuildKit's check `InvalidBaseImagePlatform` says it. */
const OTHER_PLATFORM = /\bwas pulled with platform "([^"]{1,100})", expected "([^"]{1,100})"/;
/**
 * What a mirror of the engine has is not known before it is fetched, and BuildKit gives an image that is no index the platform that it is
 * asked for.
 *
 * @throws InputError when the image is of another platform.
 */
function refuseOther(reference, warnings) {
    for (const { message } of warnings) {
        const [, own, asked] = OTHER_PLATFORM.exec(message) ?? [];
        if (own !== undefined && asked !== undefined)
            throw new input_error/* InputError */.d(messages/* messages */.D.platformMissing(reference, asked, [own]));
    }
}
function waited(limit, limits) {
    const seconds = `${limits[limit] / 1000} seconds`;
    return limit === 'idle' ? `no data for ${seconds}` : `only a part of it came in ${seconds}`;
}
/** The image of the engine, unless that does not have a platform that was asked for and the registry's does. */
async function locate(reference, { from = 'anyone', builder, platforms = [] }, { answer: patience }, context) {
    const located = await locateReference(reference, { from, builder, patience }, context);
    if (located.where === 'registry' || from !== 'anyone' || !lacksPlatform(located, platforms))
        return located;
    const published = await locateReference(reference, { from: 'registry', builder, patience }, context).catch(() => null);
    return published?.problem === null ? published : located;
}
async function solveReference(reference, located, { platforms, ...options }, context) {
    return (0,solve/* solve */.kH)({
        context: '-',
        platforms,
        provenance: 'false',
        // What stands in the registry now, not what was pulled once.
        pull: located.where === 'registry',
        ...(options.builder !== undefined && { builder: options.builder }),
    }, {
        ...context,
        env: { ...context.env, BUILDX_NO_DEFAULT_LOAD: 'true' },
        stdin: `FROM ${reference}\n`,
        stdout: undefined,
    }, { ...options, called: reference });
}
async function saveImage(reference, patience, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'save-'));
    const file = external_node_path_default().join(directory, 'image.tar');
    const run = await (0,run_tool_within/* runToolWithin */.D)(patience, 'docker', ['image', 'save', `--output=${file}`, '--', reference], context);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.saveTooSlow(reference, patience / 1000));
    if (run.exitCode === 0)
        return file;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.imageNotSaved(reference, run.stderr.at(-1) ?? ''), {
        command: 'docker image save',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/oci/open-image.ts
var open_image = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/pipeline/assert-platforms.ts
var assert_platforms = __webpack_require__(41515);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts
var measure_source = __webpack_require__(49302);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var pipeline_messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/measurement-files.ts
var measurement_files = __webpack_require__(52914);
;// CONCATENATED MODULE: ./src/pipeline/resolve-image.ts













/**
 * The measurement of an image, wherever it is: an OCI layout or `docker save` archive at a path, a saved measurement at a
 * path, or a reference that the engine or a registry has. A path that exists wins; what is spelled like a path (`./x`, `/x`,
 * `x.tar`, `x.json`) is never taken for a reference.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function resolveImage(wanted, context) {
    (0,assert_platforms/* assertPlatforms */.l)(wanted.platforms);
    const measurement = await readImage(wanted, context);
    (0,assert_platforms/* assertHas */.X)(measurement, wanted);
    return measurement;
}
async function readImage(wanted, context) {
    const { location, name } = wanted;
    const file = external_node_path_default().resolve(context.cwd, location);
    const found = await (0,promises_.stat)(file).catch(() => null);
    if (found?.isFile() === true && (await startsLikeJson(file))) {
        if (found.size > measurement_files/* LARGEST_MEASUREMENT */.Sw) {
            throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.measurementTooLarge(location));
        }
        const { parseMeasurement } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(7894)]).then(__webpack_require__.bind(__webpack_require__, 15513));
        const saved = parseMeasurement(await (0,promises_.readFile)(file, 'utf8'), (0,quote_text/* quoteText */.o)(location));
        return name === null ? saved : { ...saved, name };
    }
    if (found?.isDirectory() === true)
        await refuseOtherDirectory(file, location);
    if (found !== null)
        return (0,measure_source/* measureSource */.C)(file, name ?? location, new Map(), context);
    if (looksLikePath(location))
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.locationMissing(location));
    return (await resolvePublished(wanted, context)).measurement;
}
/**
 * @throws InputError for a directory that a report was written to: the measurement in it is what can be read. For one with no image in
 * it, that may be meant as a name: sources often stand in a directory that is called as their image is.
 */
async function refuseOtherDirectory(directory, location) {
    const [measurement, ...images] = await Promise.all(['measurement.json', 'index.json', 'manifest.json', 'oci-layout'].map(name => (0,promises_.stat)(external_node_path_default().join(directory, name)).catch(() => null)));
    if (images.some(found => found !== null))
        return;
    if (measurement !== null)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.locationOfReports(location));
    if (NAME.test(location))
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.locationOfSources(location));
}
/** A reference without a tag. */
const NAME = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
/**
 * An image by reference. It is opened by a build of `FROM <reference>`, so the engine's own credentials and mirrors serve.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function resolvePublished({ location, name, platforms, fresh = false, limits }, context) {
    const subject = name ?? location;
    context.onEvent({ type: 'phase', phase: { kind: 'fetch', subject } });
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory };
        const findKnown = () => (0,recent_layers/* recentLayers */.ye)(context.storeDir, [subject], (0,layer_store_of/* layerStoreOf */.k)(context));
        const options = { platforms, findKnown, limits };
        const exported = fresh && namesRegistry(location)
            ? await exportFresh(location, options, inside)
            : await exportReference(location, options, inside);
        const measurement = await (0,measure_source/* measureSource */.C)(exported.location, subject, new Map(), inside);
        return {
            measurement: (0,measure_source/* withNotes */.c)({ ...measurement, digest: exported.digest ?? measurement.digest }, exported.notes),
            ...(await readConfig(exported.location, inside)),
        };
    });
}
/** From the registry, or else what the engine has of that name. */
async function exportFresh(location, options, context) {
    try {
        return await exportReference(location, { ...options, from: 'registry' }, context);
    }
    catch (error) {
        // That the engine has none either is no news; what the registry said is.
        return await exportReference(location, { ...options, from: 'engine' }, context).catch(() => {
            throw error;
        });
    }
}
async function readConfig(location, { tempDir }) {
    const source = await (0,open_image/* openImage */.U)(location, { tempDir });
    await source.close();
    const config = source.platforms[0]?.config;
    return { labels: config?.labels ?? {}, created: config?.created ?? null };
}
/** Whether a location is asked for as a reference, and not read at a path. */
async function namesPublished(location, cwd) {
    const found = await (0,promises_.stat)(external_node_path_default().resolve(cwd, location)).catch(() => null);
    return found === null && !looksLikePath(location);
}
/** Whether a reference says whose it is (distribution reference grammar, "domain"); `app:1` may be the engine's alone. */
function namesRegistry(reference) {
    const [domain = '', ...path] = reference.split('/');
    return path.length > 0 && (/[.:]/.test(domain) || domain === 'localhost');
}
function looksLikePath(location) {
    return /^[./~]|\.(json|tar|tgz|gz|zst)$/i.test(location) || location === '';
}
async function startsLikeJson(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
        return /^[\ufeff\s]*[{[]/.test(buffer.toString('utf8', 0, bytesRead));
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
