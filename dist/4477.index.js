export const id = 4477;
export const ids = [4477];
export const modules = {

/***/ 84721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findLayoutRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29217);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6344);





/** A manifest or index is small; what is larger is a layer. */
const LARGEST = 4 * 1024 * 1024;
/** The manifest or index in an OCI layout that no other lists; null: there is none. */
async function findLayoutRoot(layout) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256');
    const candidates = new Map();
    const listed = new Set();
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(blobs).catch(() => [])) {
        const digest = `sha256:${name}`;
        if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(digest))
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, name);
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (size === 0 || size > LARGEST || !(await beginsAsObject(file)))
            continue;
        const document = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(document, 'mediaType')) ?? '';
        if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType) && !(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType))
            continue;
        candidates.set(digest, { mediaType, digest, size });
        for (const entry of (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(document, 'manifests')))
            listed.add((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(entry, 'digest'));
    }
    return [...candidates.values()].find(({ digest }) => !listed.has(digest)) ?? null;
}
/** As BuildKit writes documents: a layer of some megabytes takes as long to be read as text as all else that is done with a layout. */
async function beginsAsObject(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, 0);
        return buffer.toString('latin1') === '{';
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 73713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ai: () => (/* binding */ parseDockerfile),
  ek: () => (/* binding */ stageAt),
  ap: () => (/* binding */ stageChain),
  hL: () => (/* binding */ stageNames)
});

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/buildx/record/ignored-rules.ts
/** `# slim-build ignore=debug-symbols,documentation`, as hadolint has it. */
const COMMENT = /^#\s*slim-build\s+ignore\s*=\s*(.+)$/i;
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** Names that the comments of one instruction may hold. */
const MOST = 50;
/**
 * The rules of advice that comments right above an instruction silence for it.
 *
 * @param lines of the Dockerfile.
 * @param line of the instruction, 1-based.
 */
function ignoredRules(lines, line) {
    const names = [];
    for (let index = line - 2; index >= 0; index--) {
        const text = (lines[index] ?? '').trim();
        if (!text.startsWith('#'))
            break;
        names.push(...(COMMENT.exec(text)?.[1] ?? '').split(/[\s,]+/).filter(name => NAME.test(name)));
    }
    return [...new Set(names)].slice(0, MOST);
}

// EXTERNAL MODULE: ./src/buildx/record/join-instruction.ts
var join_instruction = __webpack_require__(63651);
;// CONCATENATED MODULE: ./src/buildx/record/dockerfile-source.ts



/** Longer texts are not taken for Dockerfiles: their lines stay without stages. */
const LONGEST = 1024 * 1024;
/** Takes a Dockerfile apart. Untrusted text: what cannot be parsed has no stages and no variables. */
function parseDockerfile(text) {
    const lines = text.split('\n');
    const { escape, ...parsed } = text.length > LONGEST ? UNKNOWN : parseAst(text);
    return {
        ...parsed,
        instruction: (line, endLine) => (0,join_instruction/* joinInstruction */.H)(lines.slice(line - 1, endLine), escape),
        ignored: line => ignoredRules(lines, line),
    };
}
/** What the stages of a Dockerfile are called; those without a name are left out. */
function stageNames(text) {
    return text === null ? [] : parseDockerfile(text).stages.flatMap(({ name }) => name ?? []);
}
const UNKNOWN = { escape: '\\', stages: [], variables: new Set() };
function parseAst(text) {
    try {
        const dockerfile = main.DockerfileParser.parse(text);
        return {
            escape: dockerfile.getEscapeCharacter(),
            stages: stagesOf(dockerfile),
            variables: variablesOf(dockerfile),
        };
    }
    catch {
        return UNKNOWN;
    }
}
function stagesOf(dockerfile) {
    return dockerfile.getFROMs().map(from => ({
        name: from.getBuildStage(),
        from: from.getImage() ?? '',
        line: from.getRange().start.line + 1,
        endLine: from.getRange().end.line + 1,
    }));
}
function variablesOf(dockerfile) {
    const properties = [...dockerfile.getENVs(), ...dockerfile.getARGs()].flatMap(each => each.getProperties());
    return new Set(properties.map(property => property.getName()));
}
/** The stage that a line stands in, or null above the first. */
function stageAt(source, line) {
    return source.stages.findLast(stage => stage.line <= line) ?? null;
}
/**
 * The stages that the final image's file system stands on: the target (or last) one first, the one that starts from an
 * image last. Stage names are matched as BuildKit does, without regard to case, and earlier stages only.
 */
function stageChain(source, target) {
    const { stages } = source;
    const chain = [];
    let at = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length);
    while (at >= 0) {
        const stage = stages[at];
        if (stage === undefined)
            break;
        chain.push(stage);
        at = findStage(stages, stage.from, at);
    }
    return chain;
}
function findStage(stages, name, before) {
    const wanted = name.toLowerCase();
    const found = stages.slice(0, before).findLastIndex(stage => stage.name?.toLowerCase() === wanted);
    if (found >= 0 || !/^\d+$/.test(name))
        return found;
    return Number(name) < before ? Number(name) : -1;
}


/***/ }),

/***/ 65560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findInstruction)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78390);
/* harmony import */ var _dockerfile_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73713);


/**
 * Finds the instruction that BuildKit calls by its text on one line. Untrusted texts.
 *
 * @returns null where none is called so, as BuildKit writes values for variables, or more than one is.
 */
function findInstruction(text, called) {
    if (text === null)
        return null;
    const source = (0,_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .Ai)(text);
    const [only, ...others] = placesIn(text).filter(({ line, endLine }) => source.instruction(line, endLine) === called);
    return only === undefined || others.length > 0 ? null : only;
}
function placesIn(text) {
    try {
        return dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.DockerfileParser.parse(text)
            .getInstructions()
            .map(each => {
            const { start, end } = each.getRange();
            return { line: start.line + 1, endLine: end.line + 1 };
        });
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 55821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q7: () => (/* binding */ buildConfigOf),
  iK: () => (/* binding */ buildkitMetadata),
  uZ: () => (/* binding */ parseMaterials),
  X6: () => (/* binding */ parseProvenance)
});

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/buildx/record/op-definition.ts


/** Hex digits that are kept: enough to see a change, too few to find a build argument's value by trying. */
const DIGITS = 8;
/**
 * A fingerprint of what an instruction has BuildKit do, beyond its own text: the values of variables that the Dockerfile
 * declares, the body of a heredoc, shell, user and working directory. Its inputs are not in it, nor the variables of the
 * base image, nor timestamps.
 *
 * @param variables names that ENV and ARG instructions of the Dockerfile declare.
 * @returns null for what no RUN, COPY, ADD or WORKDIR made.
 */
function opDefinition(op, variables) {
    if (Object.hasOwn(op, 'exec'))
        return fingerprint(execDefinition(op, variables));
    if (Object.hasOwn(op, 'file'))
        return fingerprint((0,json_shape/* field */.ZZ)(op, 'file', 'actions'));
    return null;
}
function execDefinition(op, variables) {
    const meta = (0,json_shape/* field */.ZZ)(op, 'exec', 'meta');
    const env = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(meta, 'env'))
        .map(json_shape/* asText */.e1)
        .filter(variable => variable !== null)
        .filter(variable => variables.has(variable.split('=', 1)[0] ?? ''));
    return [(0,json_shape/* field */.ZZ)(meta, 'args'), (0,json_shape/* field */.ZZ)(meta, 'user'), (0,json_shape/* field */.ZZ)(meta, 'cwd'), env.toSorted()];
}
function fingerprint(definition) {
    const text = JSON.stringify(definition ?? null, (key, value) => key === 'timestamp' ? undefined : value);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
}

;// CONCATENATED MODULE: ./src/buildx/record/provenance.ts




const BUILDKIT_V02 = 'https://mobyproject.org/buildkit@v1#metadata';
/**
 * Reads provenance as BuildKit writes it: a SLSA v0.2 or v1 predicate, or an in-toto statement around one.
 *
 * Untrusted JSON: what has another shape is left out. Build-arg values stay behind: of what holds them, only a short
 * fingerprint is taken.
 *
 * @returns null when there is no build definition in it (provenance of mode `min`).
 */
function parseProvenance(json) {
    const predicate = (0,json_shape/* field */.ZZ)(json, 'predicate') ?? json;
    const config = buildConfigOf(json);
    const metadata = buildkitMetadata(json);
    const sources = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(metadata, 'source', 'infos')).map(parseSource);
    const variables = new Set(sources.flatMap(({ text }) => [...(0,dockerfile_source/* parseDockerfile */.Ai)(text).variables]));
    const ops = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'llbDefinition')).map(op => parseOp(op, variables));
    if (ops.length === 0)
        return null;
    return {
        ops,
        steps: parseDigestMapping((0,json_shape/* field */.ZZ)(config, 'digestMapping')),
        places: parsePlaces((0,json_shape/* field */.ZZ)(metadata, 'source', 'locations')),
        sources,
        layers: parseLayers((0,json_shape/* field */.ZZ)(metadata, 'layers')),
        materials: parseMaterials(predicate),
    };
}
/** The build definition in provenance, in either version of the format. */
function buildConfigOf(json) {
    const predicate = (0,json_shape/* field */.ZZ)(json, 'predicate') ?? json;
    return ((0,json_shape/* field */.ZZ)(predicate, 'buildConfig') ??
        (0,json_shape/* field */.ZZ)(predicate, 'buildDefinition', 'internalParameters', 'buildConfig'));
}
/** What BuildKit adds to provenance of its own: the Dockerfile, places of steps, layers. */
function buildkitMetadata(json) {
    const predicate = (0,json_shape/* field */.ZZ)(json, 'predicate') ?? json;
    return ((0,json_shape/* field */.ZZ)(predicate, 'metadata', BUILDKIT_V02) ??
        (0,json_shape/* field */.ZZ)(predicate, 'runDetails', 'metadata', 'buildkit_metadata') ??
        (0,json_shape/* field */.ZZ)(predicate, 'runDetails', 'metadata', BUILDKIT_V02));
}
function parseOp(value, variables) {
    const op = (0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(value, 'op', 'Op') ?? (0,json_shape/* field */.ZZ)(value, 'op') ?? (0,json_shape/* field */.ZZ)(value, 'Op'));
    const inputs = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'inputs')).map(parseInput);
    return {
        id: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'id')) ?? '',
        identifier: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(op, 'source', 'identifier')) ?? '',
        inputs,
        definition: opDefinition(op, variables),
        ...kindOf(op, inputs.length),
    };
}
function kindOf(op, inputs) {
    const within = (roots) => roots.filter(root => root >= 0 && root < inputs);
    if (Object.hasOwn(op, 'source'))
        return { kind: 'source', roots: [] };
    if (Object.hasOwn(op, 'exec'))
        return { kind: 'exec', roots: within([rootOfExec(op)]) };
    if (Object.hasOwn(op, 'file'))
        return { kind: 'file', roots: within([rootOfFile(op, inputs)]) };
    if (Object.hasOwn(op, 'merge')) {
        const merged = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'merge', 'inputs')).map(input => (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(input, 'input'), 0));
        return { kind: 'merge', roots: within(merged) };
    }
    return { kind: 'other', roots: within([0]) };
}
/** The mount on `/`; protobuf's JSON leaves out an input of 0, and −1 is scratch. */
function rootOfExec(op) {
    const mounts = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'exec', 'mounts'));
    const root = mounts.find(mount => (0,json_shape/* field */.ZZ)(mount, 'dest') === '/');
    return root === undefined ? -1 : (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(root, 'input'), 0);
}
/**
 * The input that the actions of a file op start from. An action's `input` counts the op's inputs first, then the
 * results of the actions before it; its own result is the op's when `output` is 0.
 */
function rootOfFile(op, inputs) {
    const actions = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'file', 'actions'));
    let at = actions.findLast(action => (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(action, 'output'), 0) === 0);
    for (let hops = 0; hops <= actions.length; hops++) {
        const input = (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(at, 'input'), 0);
        if (input < inputs)
            return input;
        at = actions[input - inputs];
    }
    return -1;
}
function parseInput(value) {
    const [id = '', output = '0'] = ((0,json_shape/* asText */.e1)(value) ?? '').split(':');
    return { id, output: Number.parseInt(output, 10) || 0 };
}
function parseDigestMapping(value) {
    const steps = new Map();
    for (const [digest, step] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        if ((0,model_digest/* isDigest */.Bc)(digest) && typeof step === 'string')
            steps.set(digest, step);
    }
    return steps;
}
function parsePlaces(value) {
    const places = new Map();
    for (const [step, located] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        const ranges = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(located, 'locations')).flatMap(parseLocation);
        if (ranges.length > 0)
            places.set(step, ranges);
    }
    return places;
}
/** A location lists its lines one by one; together they are one range. */
function parseLocation(value) {
    const ranges = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'ranges'));
    let line = Infinity;
    let endLine = 0;
    for (const range of ranges) {
        const start = (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(range, 'start', 'line'), 0);
        if (start < 1)
            continue;
        line = Math.min(line, start);
        endLine = Math.max(endLine, start, (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(range, 'end', 'line'), start));
    }
    return endLine === 0 ? [] : [{ source: (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(value, 'sourceIndex'), 0), line, endLine }];
}
function parseSource(value) {
    return {
        name: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'filename')) ?? '',
        text: Buffer.from((0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'data')) ?? '', 'base64').toString('utf8'),
    };
}
/** Each result lists its chain of layers once a compression that was made of it; the first is as good as any. */
function parseLayers(value) {
    const layers = new Map();
    for (const [result, chains] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        const digests = (0,json_shape/* asList */.DD)((0,json_shape/* asList */.DD)(chains)[0]).map(layer => (0,json_shape/* field */.ZZ)(layer, 'digest'));
        if (digests.every(model_digest/* isDigest */.Bc))
            layers.set(result, digests);
    }
    return layers;
}
/** Digest of each image that a predicate of provenance says was used, in mode `min`, too. */
function parseMaterials(predicate) {
    const materials = new Map();
    const listed = (0,json_shape/* field */.ZZ)(predicate, 'materials') ?? (0,json_shape/* field */.ZZ)(predicate, 'buildDefinition', 'resolvedDependencies');
    for (const material of (0,json_shape/* asList */.DD)(listed)) {
        const uri = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(material, 'uri'))?.split('?')[0];
        const digest = `sha256:${(0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(material, 'digest', 'sha256')) ?? ''}`;
        if (uri !== undefined && (0,model_digest/* isDigest */.Bc)(digest))
            materials.set(uri, digest);
    }
    return materials;
}


/***/ }),

/***/ 29445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readLayerSizes)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55821);



/**
 * How big the layers of all steps are whose blobs exist, compressed, by digest: those of the image and those that only a cache
 * holds.
 *
 * @param json the provenance as it came; untrusted JSON.
 */
function readLayerSizes(json) {
    const sizes = new Map();
    for (const chains of Object.values((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provenance_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkitMetadata */ .iK)(json), 'layers')))) {
        for (const layer of (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(chains).flatMap(_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)) {
            const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(layer, 'digest');
            const size = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asInteger */ .JU)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(layer, 'size'), -1);
            if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) && size >= 0)
                sizes.set(digest, size);
        }
    }
    return sizes;
}


/***/ }),

/***/ 16349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/open-layout-directory.ts + 1 modules
var open_layout_directory = __webpack_require__(79853);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/buildx/registry/package-url.ts
var package_url = __webpack_require__(82406);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
;// CONCATENATED MODULE: ./src/buildx/record/image-layers.ts
/** More layers than any image has, and more steps than lead to them; more nested merges than any Dockerfile makes. */
const MOST_PARTS = 4096;
const DEEPEST = 64;
/**
 * Finds out which step made which layer of the final image.
 *
 * The chain is known from the graph: a source brings its layers, every file and exec op on the way adds one, a merge
 * (`COPY --link`) lays its inputs upon each other. Position by position it is the manifest's list, whatever the blobs
 * are compressed with. BuildKit may leave an empty layer out; then digests decide.
 *
 * @param layers digests of the manifest's layers, bottom first.
 */
function findImageLayers(provenance, layers) {
    const ops = new Map(provenance.ops.map(op => [op.id, op]));
    const result = provenance.ops.at(-1);
    const chain = result === undefined ? null : chainOf(result, ops, provenance);
    const root = chain?.[0]?.op.kind === 'source' ? chain[0].op : null;
    const slots = chain === null ? null : fillIn(chain, layers.length);
    if (slots === null)
        return { made: new Map(), base: 0, root, unnamed: 'unknown' };
    const placed = slots.length === layers.length ? layers : matchDigests(slots, layers, provenance);
    const made = new Map();
    slots.forEach((op, at) => {
        const digest = placed[at];
        if (op.kind !== 'source' && digest != null)
            made.set(op.id, digest);
    });
    const below = slots.findIndex(op => op !== root);
    const base = root === null ? [] : placed.slice(0, below < 0 ? slots.length : below);
    return {
        made,
        base: base.filter(digest => digest !== null).length,
        root,
        unnamed: unnamedOf(chain ?? [], placed),
    };
}
/** Where BuildKit does not say what a source brings, that is what the steps leave over. */
function unnamedOf(chain, placed) {
    if (placed.length > 0 && placed.every(digest => digest === null))
        return 'unknown';
    return chain.some(({ count }) => count === null) ? 'ordered' : null;
}
/** The parts of a result's layer chain, bottom first; null when the graph is not one that BuildKit makes. */
function chainOf(result, ops, provenance) {
    let left = MOST_PARTS;
    const chainTo = (start, depth) => {
        const above = [];
        let op = start;
        while (left-- > 0 && depth < DEEPEST) {
            if (op.kind === 'source') {
                return [{ op, count: provenance.layers.get(`${op.id}:0`)?.length ?? null }, ...above.reverse()];
            }
            if (op.kind === 'exec' || op.kind === 'file')
                above.push({ op, count: 1 });
            const inputs = op.roots.flatMap(at => ops.get(op.inputs[at]?.id ?? '') ?? []);
            const [first, ...others] = inputs;
            if (first === undefined)
                return above.reverse();
            if (others.length > 0)
                return joinMerged(inputs, above, input => chainTo(input, depth + 1));
            op = first;
        }
        return null;
    };
    return chainTo(result, 0);
}
function joinMerged(inputs, above, chain) {
    const parts = [];
    for (const input of inputs) {
        const merged = chain(input);
        if (merged === null || parts.length + merged.length > MOST_PARTS)
            return null;
        parts.push(...merged);
    }
    return [...parts, ...above.toReversed()];
}
/** One op a layer. A single source of unknown height brings what is left over. */
function fillIn(chain, total) {
    const known = chain.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const unknown = chain.filter(({ count }) => count === null).length;
    if (unknown > 1 || known > MOST_PARTS || (unknown === 1 && known > total))
        return null;
    return chain.flatMap(({ op, count }) => Array.from({ length: count ?? total - known }, () => op));
}
/** Aligns the chain with a manifest that lacks some of it; null stands where a layer was left out. */
function matchDigests(slots, layers, { ops, layers: known }) {
    const result = ops.at(-1)?.inputs[0];
    const expected = result === undefined ? undefined : known.get(`${result.id}:${result.output}`);
    if (expected?.length !== slots.length)
        return slots.map(() => null);
    let next = 0;
    return expected.map(digest => {
        if (layers[next] !== digest)
            return null;
        next++;
        return digest;
    });
}

;// CONCATENATED MODULE: ./src/buildx/record/name-sources.ts

/**
 * Says which Dockerfile each source in a provenance is. BuildKit calls them all `Dockerfile`, so where there are several they are
 * told apart by their texts; null is one that cannot be.
 *
 * @param linked absent for a build of a single Dockerfile, which is the first source.
 */
function nameSources(sources, linked) {
    return sources.map(({ text }, index) => {
        const source = (0,dockerfile_source/* parseDockerfile */.Ai)(text);
        if (linked === undefined)
            return index === 0 ? { dockerfile: null, source } : null;
        if (text === linked.own)
            return { dockerfile: null, source };
        const other = linked.others.find(each => each.text === text);
        return other === undefined ? null : { dockerfile: other.dockerfile, source };
    });
}

// EXTERNAL MODULE: ./src/buildx/record/provenance.ts + 1 modules
var record_provenance = __webpack_require__(55821);
;// CONCATENATED MODULE: ./src/buildx/record/read-build-record.ts






/**
 * What BuildKit's provenance of one platform says about lines, layers, order and time.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it holds no build definition.
 */
function readBuildRecord(json, context) {
    const provenance = (0,record_provenance/* parseProvenance */.X6)(json);
    if (provenance === null)
        return null;
    const sources = nameSources(provenance.sources, context.linked);
    const own = sources.find(each => each?.dockerfile === null)?.source ?? (0,dockerfile_source/* parseDockerfile */.Ai)('');
    const chain = (0,dockerfile_source/* stageChain */.ap)(own, context.target);
    const imageLayers = findImageLayers(provenance, context.layers);
    const replaced = replacedFrom(imageLayers, provenance, sources, chain);
    const located = locateOps(provenance, sources, chain, replaced);
    return {
        dockerfile: context.dockerfile,
        steps: makeSteps(provenance, located, imageLayers, context.vertices),
        base: baseImage(imageLayers, provenance, { sources, chain, replaced }),
        ...(imageLayers.unnamed !== null && { layersUnnamed: imageLayers.unnamed }),
    };
}
/** Where an op stands, in the Dockerfiles that are known. */
function placesOf(ranges, sources) {
    return ranges.flatMap(({ source, line, endLine }) => {
        const file = sources[source] ?? null;
        return file === null ? [] : [{ file, line, endLine }];
    });
}
/**
 * The place of every op that is a step of its own, in order. Merges are not: they belong to the `COPY --link` whose
 * result they lay on. Sources are steps only as FROM.
 */
function locateOps({ ops, places }, sources, chain, replaced) {
    const located = new Map();
    for (const { id, kind } of ops) {
        if (kind === 'merge')
            continue;
        const found = placesOf(places.get(id) ?? [], sources).filter(place => kind !== 'source' || isFrom(place));
        const shipped = found.find(({ file, line }) => {
            const stage = (0,dockerfile_source/* stageAt */.ek)(file.source, line);
            return stage !== null && chain.includes(stage);
        });
        const written = id === replaced?.id ? replaced : undefined;
        const place = shipped ?? found.toSorted((a, b) => a.line - b.line)[0] ?? written;
        if (place !== undefined)
            located.set(id, place);
    }
    return located;
}
function isFrom({ file, line, endLine }) {
    return /^from\b/i.test(file.source.instruction(line, endLine));
}
function makeSteps(provenance, located, { made }, vertices) {
    const digests = new Map([...provenance.steps].map(([digest, step]) => [step, digest]));
    const indexes = new Map([...located.keys()].map((id, index) => [id, index]));
    const origins = traceOrigins(provenance.ops, indexes);
    const definitions = new Map(provenance.ops.map(({ id, definition }) => [id, definition]));
    return [...located].map(([id, { file, line, endLine }]) => {
        const digest = digests.get(id);
        const vertex = digest === undefined ? undefined : vertices.get(digest);
        return {
            ...inOther(file),
            stage: (0,dockerfile_source/* stageAt */.ek)(file.source, line)?.name ?? null,
            instruction: file.source.instruction(line, endLine),
            definition: definitions.get(id) ?? null,
            line,
            endLine,
            ...ignoredAt(file, line),
            ...(origins.get(id) ?? { inputs: [], readsContext: false }),
            layer: made.get(id) ?? null,
            seconds: vertex?.seconds ?? null,
            cached: vertex?.ran === true ? vertex.cached : null,
            ...(digest !== undefined && { vertex: digest }),
        };
    });
}
function inOther({ dockerfile }) {
    return dockerfile === null ? {} : { dockerfile };
}
function ignoredAt({ source }, line) {
    const ignored = source.ignored(line);
    return ignored.length === 0 ? {} : { ignored };
}
/** What BuildKit fetches for a build and names in no digest that a Dockerfile shows. */
const CONTEXT = /^(local|git|https?|blob):/;
/**
 * For each step the nearest steps that it builds upon, through ops without a place of their own, and whether a context
 * is among them. Ops come in topological order, so each is looked at once.
 */
function traceOrigins(ops, indexes) {
    const seen = new Map();
    const own = new Map();
    for (const op of ops) {
        const below = op.inputs.flatMap(({ id }) => seen.get(id) ?? []);
        const index = indexes.get(op.id);
        const origins = {
            inputs: [...new Set(below.flatMap(({ inputs }) => inputs))].sort((a, b) => a - b),
            readsContext: below.some(({ readsContext }) => readsContext) || CONTEXT.test(op.identifier),
        };
        own.set(op.id, origins);
        seen.set(op.id, index === undefined ? origins : { inputs: [index], readsContext: false });
    }
    return own;
}
/** What an image is named by in a build's sources: how it is fetched, its name and its digest. */
const IMAGE = /^(docker-image|oci-layout):\/\/(.*?)(?:@(sha256:[0-9a-f]{64}))?$/s;
/** BuildKit gives no place to what a named context puts into the place of FROM; the text does, unless a variable stands in it. */
function replacedFrom({ root }, { places }, sources, chain) {
    const file = sources.find(each => each?.dockerfile === null);
    const written = chain.at(-1);
    if (root === null || !IMAGE.test(root.identifier) || file == null || written === undefined)
        return null;
    const isNamed = placesOf(places.get(root.id) ?? [], sources).some(isFrom);
    if (isNamed || written.from.includes('$'))
        return null;
    return { id: root.id, file, line: written.line, endLine: written.endLine };
}
/** null for scratch, and for a root that is a directory and not an image (a named context). */
function baseImage({ root, base }, { places, materials }, { sources, chain, replaced, }) {
    const found = root === null ? null : IMAGE.exec(root.identifier);
    if (root === null || found === null)
        return null;
    const [, scheme, reference = '', digest] = found;
    const written = chain.at(-1);
    const froms = placesOf(places.get(root.id) ?? [], sources).filter(isFrom);
    return {
        // A layout has no name that means anything to people: the name in the FROM line does.
        reference: scheme === 'oci-layout' && written !== undefined ? written.from : reference,
        digest: (0,model_digest/* isDigest */.Bc)(digest) ? digest : (materials.get((0,package_url/* packageUrl */.E)(reference)) ?? null),
        ...fromLine(replaced === null ? froms : [replaced], written),
        layers: base,
    };
}
function fromLine(froms, written) {
    const own = froms.find(({ file, line }) => file.dockerfile === null && line === written?.line);
    const place = own ?? (froms.length === 1 ? froms[0] : undefined);
    return place === undefined ? { line: null } : { ...inOther(place.file), line: place.line };
}

// EXTERNAL MODULE: ./src/buildx/record/read-layer-sizes.ts
var read_layer_sizes = __webpack_require__(29445);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
;// CONCATENATED MODULE: ./src/buildx/record/recorded-provenance.ts


const TYPES = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1'];
/**
 * The provenance of platforms out of BuildKit's own build record, where the metadata file does not hold it (buildx writes none for builds
 * of several platforms). All have theirs in the same version of the format, so the first one tells which that is, and the others are read
 * at the same time.
 *
 * @returns by platform; undefined when there is no such record: lines are a courtesy, sizes do not need them.
 */
async function readRecordedProvenance([first, ...others], { ref, ...place }) {
    const id = (0,json_shape/* asText */.e1)(ref?.split('/').at(-1));
    if (first === undefined || id === null || !/^[a-z0-9]+$/.test(id))
        return new Map();
    for (const type of TYPES) {
        const read = async (platform) => [platform, await readAttachment({ id, platform, type }, place)];
        const found = await read(first);
        if (found[1] !== undefined)
            return new Map([found, ...(await Promise.all(others.map(read)))]);
    }
    return readRecordedProvenance(others, { ref, ...place });
}
async function readAttachment({ id, platform, type }, { builder, context: { env, cwd, signal } }) {
    const args = ['buildx', 'history', 'inspect', 'attachment', `--platform=${platform}`, `--type=${type}`];
    if (builder !== undefined)
        args.push(`--builder=${builder}`);
    const run = await (0,run_tool/* runTool */.qI)('docker', [...args, id], { env, cwd, signal });
    return run.exitCode === 0 ? (0,json_shape/* parseJsonText */.lk)(run.stdout) : undefined;
}

;// CONCATENATED MODULE: ./src/buildx/record/read-records.ts





/**
 * The build record of each platform, and the sizes of the layers that it names. While another build runs, BuildKit may describe one whose
 * steps all come from its cache without the layers that they made: then it is asked once more.
 */
async function readRecords(built, again, context) {
    const first = await readOnce(built, context);
    if (!isPartial(first))
        return first;
    const metadata = await again();
    const second = metadata === null ? first : await readOnce({ ...built, metadata }, context);
    return isPartial(second) ? first : second;
}
function isPartial({ records }) {
    return [...records.values()].some(({ layersUnnamed }) => layersUnnamed !== undefined);
}
async function readOnce({ layout, called, metadata, builder, ...built }, context) {
    const image = await (0,open_layout_directory/* openLayoutDirectory */.i)(layout, { called });
    const records = new Map();
    const sizes = new Map();
    const single = image.platforms.length === 1 ? metadata.provenance.get('') : undefined;
    const said = (platform) => metadata.provenance.get(platform) ?? single;
    const unnamed = image.platforms.map(builtPlatform).filter(platform => said(platform) === undefined);
    const recorded = await readRecordedProvenance(unnamed, { ref: metadata.ref, builder, context });
    for (const each of image.platforms) {
        const { manifest, config } = each;
        const platform = (0,format_platform/* formatPlatform */.B)(config.platform);
        const provenance = said(builtPlatform(each)) ?? recorded.get(builtPlatform(each));
        const layers = manifest.layers.map(({ digest }) => digest);
        const record = readBuildRecord(provenance, { ...built, layers });
        if (record !== null)
            records.set(platform, record);
        for (const { digest, size } of manifest.layers)
            sizes.set(digest, size);
        for (const [digest, size] of (0,read_layer_sizes/* readLayerSizes */.u)(provenance))
            sizes.set(digest, size);
    }
    await image.close();
    return { records, sizes };
}
/** The platform that was built for, as BuildKit lists it; what came out may be of another. */
function builtPlatform({ descriptor, config }) {
    return (0,format_platform/* formatPlatform */.B)(descriptor.platform ?? config.platform);
}


/***/ }),

/***/ 39614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ saidLayers)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55821);



/**
 * The layers of what a build of one platform came to, bottom first, as BuildKit itself describes it: no image need be read for that.
 *
 * @param provenance by platform, as it came; untrusted JSON.
 * @returns null where it does not say, or not in one way (of an image that it has repacked).
 */
function saidLayers(provenance) {
    const [said, ...others] = provenance.values();
    const result = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provenance_js__WEBPACK_IMPORTED_MODULE_1__/* .buildConfigOf */ .Q7)(said), 'llbDefinition')).at(-1);
    const [input, ...merged] = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(result, 'inputs'));
    const chains = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provenance_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkitMetadata */ .iK)(said), 'layers', (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(input) ?? ''));
    if (others.length > 0 || merged.length > 0 || chains.length !== 1)
        return null;
    const digests = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(chains[0]).map(layer => (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(layer, 'digest'));
    return digests.length > 0 && digests.every(_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc) ? digests : null;
}


/***/ }),

/***/ 82406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageUrl)
/* harmony export */ });
/** `docker.io/library/alpine:3` as BuildKit's materials spell it. */
function packageUrl(reference) {
    const familiar = reference.replace(/^docker\.io\/(library\/)?/, '');
    // By its positions, not by an expression: the name may be a label of an image, as long as anybody likes.
    const colon = familiar.indexOf(':', familiar.lastIndexOf('/') + 1);
    return `pkg:docker/${colon < 0 ? familiar : `${familiar.slice(0, colon)}@${familiar.slice(colon + 1)}`}`;
}


/***/ }),

/***/ 17379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ repairLayoutIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95305);
/* harmony import */ var _find_layout_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84721);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6344);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96314);







/**
 * Makes `index.json` of a fresh layout point at the image that stands in it.
 *
 * buildx writes the file from the merged answer of all exporters, in which the last one wins: beside a push it names the
 * pushed index, which (having attestations) need not be in the layout at all.
 *
 * @throws ToolError when there is no image in the layout.
 */
async function repairLayoutIndex(layout) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256');
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'index.json');
    const index = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => ''));
    const listed = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(index, 'manifests')).map(entry => (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(entry, 'digest'));
    const present = await Promise.all(listed.map(digest => exists(blobs, digest)));
    if (listed.length > 0 && present.every(Boolean))
        return;
    const root = await (0,_find_layout_root_js__WEBPACK_IMPORTED_MODULE_3__/* .findLayoutRoot */ .w)(layout);
    if (root === null)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.noImageWritten);
    const mended = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [root] };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(mended));
}
async function exists(blobs, digest) {
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest))
        return false;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestHex */ .sU)(digest))).catch(() => null);
    return found !== null && found.size > 0;
}


/***/ }),

/***/ 10181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBoundedJson)
/* harmony export */ });
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Whether the bytes of what may be a JSON document stay within limits: to be asked before it is parsed, for that takes the memory. */
function isBoundedJson(bytes, { values, depth }) {
    let [made, deep] = [0, 0];
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA)
            made++;
        else if (OPENING.has(byte)) {
            made++;
            deep++;
        }
        else if (CLOSING.has(byte))
            deep--;
        if (made > values || deep > depth)
            return false;
    }
    return true;
}
/** The place of the quote that ends a text. */
function endOfText(bytes, start) {
    for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
        let escapes = 0;
        while (bytes[end - 1 - escapes] === BACKSLASH)
            escapes++;
        if (escapes % 2 === 0)
            return end;
    }
    return bytes.length;
}


/***/ })

};
