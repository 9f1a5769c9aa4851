export const id = 9098;
export const ids = [9098];
export const modules = {

/***/ 79098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayerStore: () => (/* binding */ openLayerStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
;// CONCATENATED MODULE: ./src/files/remove-unfinished.ts


/** Milliseconds after which nobody is writing a file any more. */
const LONGEST = 60 * 60 * 1000;
/**
 * Removes files that runs were writing when they were killed. What cannot be removed stays: it only takes room.
 *
 * @param isUnfinished tells them by their names from the others in the directory.
 * @param finished a file that has just been written there: its time is that of the same clock.
 */
async function removeUnfinished(isUnfinished, finished) {
    const directory = external_node_path_default().dirname(finished);
    const now = await timeOf(finished);
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    for (const name of names.filter(isUnfinished)) {
        const file = external_node_path_default().join(directory, name);
        const time = await timeOf(file);
        if (now === null || time === null || now - time < LONGEST)
            continue;
        await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
    }
}
async function timeOf(file) {
    return (await (0,promises_.stat)(file).catch(() => null))?.mtimeMs ?? null;
}

// EXTERNAL MODULE: ./src/measure/packed-index.ts + 4 modules
var packed_index = __webpack_require__(33968);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/cache/open-layer-store.ts











/** Files above this many bytes are not looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
/** What a file is called until it is written as a whole. */
const UNFINISHED = /\.index\.[0-9a-f-]{36}$/;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once, and so is what
 * killed runs left unfinished, once something is written.
 */
function openLayerStore(directory, onDamage = () => undefined) {
    const fileOf = (digest) => external_node_path_default().join(directory, 'v2', (0,model_digest/* digestAlgorithm */.g4)(digest), `${(0,model_digest/* digestHex */.sU)(digest)}.index`);
    const open = (digest) => openStored(fileOf(digest), digest, onDamage);
    let isTidy = false;
    const write = async (digest, packed) => {
        const file = fileOf(digest);
        await writeIndex(file, digest, packed);
        if (isTidy)
            return;
        isTidy = true;
        await removeUnfinished(name => UNFINISHED.test(name), file);
    };
    const read = async (digest) => (await (await open(digest))?.unpack()) ?? null;
    return {
        open,
        read,
        write,
        has: async (digest) => (await read(digest)) !== null,
    };
}
async function openStored(file, digest, onDamage) {
    const unlessBroken = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            // Anything else is a problem with the disk, which a later run may not have.
            if (!(error instanceof packed_index/* BrokenIndex */.w1))
                return null;
            await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
            onDamage(messages/* messages */.D.layerIndexDamaged(digest));
            return null;
        }
    };
    return await unlessBroken(async () => {
        const packed = await readPacked(file);
        const index = packed === null ? null : (0,packed_index/* openIndex */.b6)(packed, digest);
        return packed === null || index === null
            ? null
            : { size: index.size, packed, unpack: () => unlessBroken(() => index.unpack()) };
    });
}
/** Null where there is no file, or one that is too large to be looked into. */
async function readPacked(file) {
    const opened = await (0,read_regular_file/* openRegularFile */.Z)(file, 'refuse').catch(() => null);
    try {
        return opened === null || opened.size > LARGEST_FILE ? null : await opened.handle.readFile();
    }
    finally {
        await opened?.handle.close();
    }
}
async function writeIndex(file, digest, packed) {
    const unfinished = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(file), 0o700);
        await (0,promises_.writeFile)(unfinished, packed, { flag: 'wx', mode: 0o600 });
        await (0,promises_.rename)(unfinished, file);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true }).catch(() => undefined);
        throw new tool_error/* ToolError */.v(messages/* messages */.D.layerIndexNotStored(digest, external_node_path_default().dirname(file), (0,machine_failure/* reasonOf */.A)(error)), {
            cause: error,
        });
    }
}


/***/ })

};
