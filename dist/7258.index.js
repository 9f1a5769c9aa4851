export const id = 7258;
export const ids = [7258];
export const modules = {

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

/***/ 25434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readPublishedLayers)
/* harmony export */ });
/* unused harmony export readChain */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95305);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6344);
/* harmony import */ var _record_provenance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55821);
/* harmony import */ var _solve_solve_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96170);
/* harmony import */ var _solve_solve_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52997);








/** More layers than any image has. */
const MOST_LAYERS = 1000;
/**
 * The layers of an image in its registry, bottom first, by platform. None is fetched: BuildKit reads the manifests and configs, by
 * the same mirrors, proxies and credentials that serve a build (buildx itself knows nothing of an engine's mirrors), and tells of
 * the layers in the provenance of a build that does nothing.
 *
 * @param context `tempDir` is for this question alone.
 * @returns null when there is no such image, not for all of the platforms, or when what there is makes no sense: whoever asks can do
 *   without an answer.
 * @throws ToolError when the signal aborts, or there is no docker.
 */
async function readPublishedLayers({ reference, platforms, builder, buildContexts = [] }, context) {
    const { env, cwd, tempDir, signal } = context;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(tempDir, 'metadata.json');
    const request = {
        context: '-',
        platforms,
        buildContexts,
        provenance: 'false',
        pull: true,
        ...(builder !== undefined && { builder }),
    };
    const plan = { outputs: ['type=cacheonly'], load: false };
    const { args } = (0,_solve_solve_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .solveArguments */ .e)(request, plan, file);
    const options = {
        env: { ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_NO_DEFAULT_LOAD: 'true' },
        cwd,
        signal,
    };
    const { exitCode } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('docker', args, options, { stdin: `FROM ${reference}\n` });
    if (exitCode !== 0)
        return null;
    const { provenance } = (0,_solve_solve_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSolveMetadata */ .o)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => ''));
    const found = new Map();
    for (const platform of platforms) {
        const said = provenance.get(platform) ?? (platforms.length === 1 ? provenance.get('') : undefined);
        const layers = readChain(said);
        if (layers === null)
            return null;
        found.set(platform, layers);
    }
    return found;
}
/**
 * The layers of a build's only result.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it is not one whole list of layers. BuildKit lists an image twice that it has repacked, and does not say
 *   which of the two is in the registry.
 */
function readChain(json) {
    const [chains, ...others] = Object.values((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)((0,_record_provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .buildkitMetadata */ .iK)(json), 'layers')));
    const [chain, ...repacked] = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(chains);
    if (others.length > 0 || repacked.length > 0)
        return null;
    const listed = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(chain);
    const layers = listed.flatMap((layer) => {
        const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'digest');
        const size = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asInteger */ .JU)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'size'), -1);
        const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'mediaType')) ?? '';
        return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(digest) && size > 0 ? [{ digest, size, mediaType }] : [];
    });
    const total = layers.reduce((sum, { size }) => sum + size, 0);
    const whole = layers.length === listed.length && layers.length > 0 && layers.length <= MOST_LAYERS;
    return whole && Number.isSafeInteger(total) ? layers : null;
}


/***/ }),

/***/ 72928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf),
/* harmony export */   s: () => (/* binding */ sizePoint)
/* harmony export */ });
function sizePoint(measurement, commit, measuredAt) {
    return {
        commit,
        measuredAt,
        platforms: measurement.platforms.map(({ platform, compressed, unpacked, layers, base }) => ({
            platform,
            compressed,
            unpacked,
            compression: compressionOf(layers),
            standIn: base.kind === 'known' && base.standIn !== null,
        })),
    };
}
/** An image without layers is not packed at all; in which way layers are that cannot be read is not known. */
function compressionOf(layers) {
    const [first = 'none', ...others] = new Set(layers.map(({ compression }) => compression));
    return others.length === 0 && first !== 'unknown' ? first : 'mixed';
}


/***/ }),

/***/ 87258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ closeBaseline),
  E: () => (/* binding */ openBaseline)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/measure/size-point.ts
var size_point = __webpack_require__(72928);
// EXTERNAL MODULE: ./src/model/same-platform.ts
var same_platform = __webpack_require__(73655);
// EXTERNAL MODULE: ./src/text/capitalized.ts
var capitalized = __webpack_require__(55161);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline_baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 6 modules
var resolve_image = __webpack_require__(3917);
;// CONCATENATED MODULE: ./src/pipeline/baseline/find-published.ts





/** Label that says which commit an image was built from (image spec, annotations.md). */
const REVISION = 'org.opencontainers.image.revision';
/**
 * The first of the published images that can be had. Its label says which commit it is of; when it is another one than the wanted
 * one, that is a note.
 *
 * @param platforms that are built; none: the one that the builder runs on.
 */
async function findPublished({ images, commit }, platforms, context, limits = fetch_limits/* OPTIONAL_FETCH_LIMITS */.V) {
    let attempt = {
        source: 'registry',
        cause: 'not-wanted',
        reason: '`baseline-image` is not set',
    };
    for (const location of images) {
        try {
            const { measurement, labels, created } = await (0,resolve_image/* resolvePublished */.j4)({ location, name: null, platforms, fresh: true, limits }, context);
            const wanted = commit.kind === 'known' ? commit.sha : null;
            const revision = labels[REVISION];
            const known = (0,commit_id/* isCommitId */.j)(revision) ? revision : null;
            return {
                kind: 'measured',
                measurement,
                name: location,
                origin: {
                    source: 'registry',
                    commit: known,
                    wanted,
                    branch: commit.kind === 'known' ? commit.branch : null,
                    relation: commit.kind === 'known' ? commit.relation : null,
                    commitsOlder: null,
                    measuredAt: builtAt(created),
                },
                notes: otherCommit(known, wanted),
                publication: { reference: location, labels },
            };
        }
        catch (error) {
            if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
                throw error;
            const isSlow = error instanceof no_answer_error/* NoAnswerError */.i;
            if (isSlow)
                warnOfSlow(error, context);
            const failed = { source: 'registry', cause: (0,baseline_baseline/* causeOf */.rl)(error), reason: (0,baseline_baseline/* firstLine */.TM)(error) };
            attempt = isSlow ? { ...failed, warned: true } : failed;
        }
    }
    return attempt;
}
/** Others are refusals, which the report says; that a run had to wait for nothing is to be seen in its log, too. */
function warnOfSlow(error, { onEvent }) {
    onEvent({
        type: 'warning',
        message: `The baseline was skipped, so growth is not judged by it: ${(0,baseline_baseline/* firstLine */.TM)(error)}`,
    });
}
/** A reproducible image says a time that has nothing to do with when it was made: 1970, for one. Nor has a year of five digits. */
function builtAt(created) {
    const time = Date.parse(created ?? '');
    const known = time >= Date.UTC(2013) && time < Date.UTC(10_000);
    return known ? new Date(time).toISOString() : null;
}
function otherCommit(is, wanted) {
    if (wanted === null || is === wanted)
        return [];
    const to = `the commit to compare with, ${(0,commit_id/* shortCommit */.A)(wanted)}`;
    return is === null
        ? [`The baseline does not name its commit, which may differ from ${to}.`]
        : [`The baseline was built from the commit ${(0,commit_id/* shortCommit */.A)(is)}, not from ${to}.`];
}

// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/pipeline/baseline/dockerfile-at-commit.ts



/** `Dockerfile`, `Containerfile`, `api.Dockerfile`, `Dockerfile.prod`. */
const DOCKERFILE = /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[^/]+)?|[^/]+\.(?:Dockerfile|Containerfile))$/i;
/**
 * The Dockerfile may have had another name; when there was none, the image is new. One that was edited so much that git does not see where it
 * comes from is the only one that is no longer there.
 *
 * @param file from the top of the repository.
 * @param place the checkout; without one, or without the commit, the name is taken as it is.
 */
async function dockerfileAtCommit(file, sha, place) {
    const unknown = place === null || !(await (0,commit_tree/* haveCommit */.iT)(sha, place));
    if (unknown || (await (0,commit_tree/* hasPath */.a6)(sha, file, place)))
        return { path: file, notes: [] };
    const span = { from: sha, to: 'HEAD' };
    const earlier = (await (0,commit_tree/* earlierPath */.ic)(file, span, place)) ?? (await onlyRemoved(span, place));
    if (earlier === null)
        return { missing: file };
    const note = `In the baseline, the commit ${(0,commit_id/* shortCommit */.A)(sha)}, the Dockerfile was ${(0,quote_text/* quoteText */.o)(earlier)}.`;
    return { path: earlier, notes: [note] };
}
async function onlyRemoved(span, place) {
    const [only = null, ...others] = (await (0,commit_tree/* removedPaths */.jD)(span, place)).filter(name => DOCKERFILE.test(name));
    return others.length === 0 ? only : null;
}

// EXTERNAL MODULE: ./src/pipeline/baseline/stored-measurements.ts + 1 modules
var stored_measurements = __webpack_require__(68729);
;// CONCATENATED MODULE: ./src/pipeline/baseline/find-under-any-name.ts


/**
 * The stored measurement of an image, also where its Dockerfile had another name then: it is the same image, of the same target and built
 * from the same context.
 */
async function findUnderAnyName(sha, image, { store, place, ancestors, variant, moving = [] }, context) {
    const own = { ...image, variant, moving };
    const find = (parts) => (0,stored_measurements/* findMeasurement */.S5)(sha, parts, store, ancestors === 'none' ? null : place, context);
    const found = await find(own);
    if (found.kind === 'found' || found.cause !== 'no-measurement')
        return found;
    const recipe = await recipeAt(sha, own, place);
    const renamed = recipe === null ? null : await find({ ...own, recipe });
    return renamed?.kind === 'found' ? renamed : found;
}
/** What the image was built from then; null: the same, or it is not known. */
async function recipeAt(sha, { recipe, repository }, place) {
    if (recipe === null || repository !== '' || recipe.context === '-' || place === null)
        return null;
    const then = await dockerfileAtCommit(recipe.dockerfile, sha, place);
    if ('missing' in then || then.path === recipe.dockerfile)
        return null;
    return { ...recipe, dockerfile: then.path };
}

// EXTERNAL MODULE: ./src/buildx/reads-input.ts
var reads_input = __webpack_require__(66320);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts + 1 modules
var solve = __webpack_require__(19813);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/git/git-context.ts
var git_context = __webpack_require__(67338);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts
var measure_source = __webpack_require__(49302);
// EXTERNAL MODULE: ./src/pipeline/without-news.ts
var without_news = __webpack_require__(93672);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/git/fetch-hint.ts
var fetch_hint = __webpack_require__(4948);
// EXTERNAL MODULE: ./src/pipeline/baseline/request-at-commit.ts
var request_at_commit = __webpack_require__(15569);
;// CONCATENATED MODULE: ./src/pipeline/baseline/contexts-at-commit.ts






/**
 * Whether a commit has what a build reads. Directories outside of the checkout are what they are.
 *
 * @param request with absolute paths.
 * @param top of the checkout.
 */
async function contextsAtCommit({ context, buildContexts = [] }, sha, { top, place }) {
    const main = (0,dockerfile_path/* isRemote */.V)(context) ? [] : inside(context, top);
    const values = buildContexts.map(item => item.slice(item.indexOf('=') + 1));
    const read = [...main, ...values.filter(request_at_commit/* isLocal */.IX).flatMap(each => inside(each, top))];
    const empty = [];
    for (const folder of read) {
        if (await (0,commit_tree/* hasPath */.a6)(sha, folder, place))
            continue;
        if (!(await (0,commit_tree/* hasPath */.a6)('HEAD', folder, place)))
            return { kind: 'made', context: folder };
        if (main.includes(folder))
            return { kind: 'new', context: folder };
        empty.push(folder);
    }
    for (const submodule of await (0,commit_tree/* submodulesOf */.Pu)(sha, place)) {
        const isRead = read.some(folder => holds(folder, submodule) || holds(submodule, folder));
        if (isRead && !(await isEmpty(external_node_path_default().join(top, submodule))))
            return { kind: 'submodule', path: submodule };
    }
    return { kind: 'there', empty };
}
/** The path from the top; none for what is not in the checkout. */
function inside(folder, top) {
    const found = (0,path_inside/* pathInside */._)(folder, top);
    return found === null ? [] : [found];
}
function holds(folder, file) {
    return folder === '' || file === folder || file.startsWith(`${folder}/`);
}
/** As a checkout leaves the place of a submodule that nobody asked for. */
async function isEmpty(directory) {
    // One that cannot be read may have been removed since, with files that the commit needs: not taken for empty.
    const entries = await (0,promises_.readdir)(directory).catch(() => null);
    return entries?.length === 0;
}

// EXTERNAL MODULE: ./src/git/untracked-paths.ts
var untracked_paths = __webpack_require__(13434);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
;// CONCATENATED MODULE: ./src/git/changed-paths.ts

/** Files of the commit that is checked out which are not as they were committed, or gone. Paths from the top. */
async function changedPaths(place) {
    const { exitCode, stdout } = await (0,git/* git */.$)(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', 'HEAD'], place);
    return exitCode === 0 ? namesIn(stdout) : [];
}
/**
 * Files that differ between two commits. Paths from the top.
 *
 * @returns null where git does not say.
 */
async function pathsBetween(from, to, place) {
    const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', from, to];
    const { exitCode, stdout } = await (0,git/* git */.$)(args, place);
    return exitCode === 0 ? new Set(namesIn(stdout)) : null;
}
function namesIn(stdout) {
    return stdout.split('\0').filter(name => name !== '');
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/carry-changes.ts



/**
 * Gives the files of another commit what earlier steps of the job did to the checkout: a version that was written into a file, the content
 * of a Git LFS file that was fetched, generated code. It is no change of the author, so both sides of the comparison have it.
 *
 * @param tree where the files of the commit stand; it has the place of `top`.
 */
async function carryChanges(sha, { top, tree }, place) {
    const changed = await changedPaths(place);
    if (changed.length === 0)
        return { carried: [], left: [] };
    const between = await pathsBetween(sha, 'HEAD', place);
    const carried = [];
    const left = [];
    for (const name of changed) {
        const isSame = between !== null && !between.has(name);
        const isCarried = isSame && (await carry(external_node_path_default().join(top, name), external_node_path_default().join(tree, name)));
        (isCarried ? carried : left).push(name);
    }
    return { carried, left };
}
/** The commit has a file at that path, so no link in it leads elsewhere. */
async function carry(from, to) {
    const found = await (0,promises_.lstat)(from).catch(() => null);
    if (found === null)
        await (0,promises_.rm)(to, { force: true });
    else if (found.isFile() || found.isSymbolicLink()) {
        await (0,promises_.rm)(to, { force: true });
        await (0,promises_.cp)(from, to, { verbatimSymlinks: true });
    }
    else
        return false;
    return true;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/made-before.ts





/** Names of what earlier steps made that a note has room for. */
const MOST_NAMES = 3;
/**
 * Gives the files of another commit what earlier steps of the job did to committed files, and finds what else they made: that is in this
 * build's context alone. What an author edits is left as it is.
 */
async function madeBefore({ context }, edits, { sha, place, ...places }) {
    const directory = external_node_path_default().resolve(places.cwd, context);
    const folder = { ...place, directory };
    const names = await (0,untracked_paths/* untrackedPaths */.kN)(folder);
    const untracked = names.length === 0 ? [] : [withoutUntracked(names)];
    if (edits === 'author')
        return { notes: untracked, uncommitted: null };
    const { carried, left } = await carryChanges(sha, places, place);
    const own = left.map(name => (0,path_inside/* pathInside */._)(external_node_path_default().join(places.top, name), directory));
    const edited = own.filter(name => name !== null);
    const files = [...edited, ...(names.length === 0 ? [] : await (0,untracked_paths/* untrackedFiles */.zw)(folder))];
    return {
        notes: [
            ...(carried.length === 0 ? [] : [withChanges(carried)]),
            ...(left.length === 0 ? [] : [withoutChanges(left)]),
            ...untracked,
        ],
        uncommitted: files.length === 0
            ? null
            : { files: files.map(name => external_node_path_default().join(directory, name)), names: shown([...edited, ...names]) },
    };
}
function withChanges(names) {
    return `Earlier steps of the job changed committed files (${shown(names)}). The baseline was built with them as they are now, so they are no change.`;
}
function withoutChanges(names) {
    return `Earlier steps of the job changed files that this change edits as well (${shown(names)}). The baseline has them as they were committed, so they count as your change, but fail no budget on growth by themselves.`;
}
function withoutUntracked(names) {
    return `The baseline was rebuilt from the commit, without files that no commit has (${shown(names)}). They count as your change where the build copies them.`;
}
function shown(names) {
    const quoted = names.slice(0, MOST_NAMES).map(name => (0,quote_text/* quoteText */.o)(name));
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `${quoted.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/rebuild-attempt.ts


/** Why a commit was not built. */
function attempt(cause, reason) {
    return { source: 'rebuilt', cause, reason };
}
/** What is built came with a later commit: this one does not have it. */
function newImage(sha, file) {
    return attempt('new-image', `${(0,commit_id/* shortCommit */.A)(sha)} has no ${(0,quote_text/* quoteText */.o)(file)}`);
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/resolve-real-paths.ts




/** Paths as the file system has them: git names the checkout so, and one that leads there by a link is in it, too. */
async function resolveRealPaths(request, cwd) {
    const real = async (location) => {
        const absolute = external_node_path_default().resolve(cwd, location);
        return (0,dockerfile_path/* isRemote */.V)(location) ? location : (0,promises_.realpath)(absolute).catch(() => absolute);
    };
    const { context, file, buildContexts = [] } = request;
    const contexts = buildContexts.map(async (item) => {
        const [name, value] = [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)];
        return (0,request_at_commit/* isLocal */.IX)(value) ? `${name}=${await real(value)}` : item;
    });
    return {
        ...request,
        context: await real(context),
        ...(file === undefined ? {} : { file: await real(file) }),
        buildContexts: await Promise.all(contexts),
    };
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/build-of-commit.ts
















/**
 * The commit's files, beside whatever else the build reads, at the same places from the working directory. What earlier steps of the job
 * did to the checkout is done to them as well, as far as it is known how.
 */
async function buildOfCommit(given, sha, { place, edits }, context) {
    const top = place === null ? null : await (0,commit_tree/* checkoutTop */.wl)(place);
    if (place === null || top === null)
        return attempt('no-commit', 'the build is not in a checkout');
    const short = (0,commit_id/* shortCommit */.A)(sha);
    if (!(await (0,commit_tree/* haveCommit */.iT)(sha, place))) {
        const fix = await (0,fetch_hint/* fetchHint */.m)(sha, place);
        return attempt('unavailable', `${short} is not in the clone and cannot be fetched: ${fix}`);
    }
    const cwd = await (0,promises_.realpath)(context.cwd);
    const request = await resolveRealPaths(given, cwd);
    const base = external_node_path_default().join(context.tempDir, 'commit');
    const tree = external_node_path_default().join(base, external_node_path_default().relative(commonTop(cwd, top), top));
    const places = { cwd, top, tree };
    const file = await dockerfileOf(request, sha, { ...places, place });
    if ('missing' in file)
        return newImage(sha, file.missing);
    const named = file.path === null ? request : { ...request, file: file.path };
    const moved = await withEarlierContext(named, request, sha, { ...places, place });
    const contexts = await contextsAtCommit(moved, sha, { top, place });
    if (contexts.kind !== 'there')
        return withoutContext(contexts, sha);
    const problem = await (0,commit_tree/* writeCommitTree */.B8)(sha, tree, place);
    if (problem !== null)
        return attempt('unavailable', problem);
    for (const folder of contexts.empty)
        await (0,make_directory/* makeDirectory */.O)(external_node_path_default().join(tree, folder));
    const made = await madeBefore(request, edits, { sha, ...places, place });
    const own = (location) => (0,request_at_commit/* inTree */._Z)(location, { ...places, top: commonTop(cwd, top), tree: base });
    return {
        request: (0,request_at_commit/* requestAtCommit */.YK)(moved, places),
        // Dockerfiles are called by their path from here.
        cwd: own('.'),
        sources: own(context.sources ?? '.'),
        notes: [...file.notes, ...made.notes],
        uncommitted: made.uncommitted,
    };
}
/** The directory that holds the checkout and the working directory, if one is in the other. */
function commonTop(cwd, top) {
    return top.startsWith(`${cwd}${(external_node_path_default()).sep}`) ? cwd : top;
}
/** A context that was moved together with the Dockerfile in it is where that was. Absolute paths. */
async function withEarlierContext(request, { context, file = external_node_path_default().join(context, 'Dockerfile') }, sha, { cwd, top, place }) {
    const inContext = (external_node_path_default()).sep + external_node_path_default().relative(context, external_node_path_default().resolve(cwd, file));
    const { file: earlier = '' } = request;
    const before = earlier.endsWith(inContext) ? earlier.slice(0, -inContext.length) : context;
    const has = async (folder) => (0,commit_tree/* hasPath */.a6)(sha, external_node_path_default().relative(top, folder), place);
    return before !== context && !(await has(context)) && (await has(before))
        ? { ...request, context: before }
        : request;
}
/** A path of null is buildx’s own default. */
async function dockerfileOf({ file, context }, sha, { cwd, top, place }) {
    const wanted = file ?? external_node_path_default().join(context, 'Dockerfile');
    const inTop = (0,path_inside/* pathInside */._)(external_node_path_default().resolve(cwd, wanted), top);
    // Without a name, buildx takes a `dockerfile`, too.
    const named = file !== undefined || (0,external_node_fs_.existsSync)(external_node_path_default().resolve(cwd, wanted));
    if (!named)
        return { path: null, notes: [] };
    if ((0,dockerfile_path/* isRemote */.V)(wanted) || inTop === null)
        return { path: wanted, notes: [] };
    const found = await dockerfileAtCommit(inTop, sha, place);
    return 'missing' in found ? found : { ...found, path: external_node_path_default().join(top, found.path) };
}
function withoutContext(contexts, sha) {
    if (contexts.kind === 'new')
        return newImage(sha, contexts.context);
    if (contexts.kind === 'made') {
        const made = `earlier steps of the job created ${(0,quote_text/* quoteText */.o)(contexts.context)}, which no commit has`;
        return attempt('unavailable', `${made}, so its content at ${(0,commit_id/* shortCommit */.A)(sha)} is not known`);
    }
    const submodule = `the submodule ${(0,quote_text/* quoteText */.o)(contexts.path)}`;
    return attempt('unavailable', `${(0,commit_id/* shortCommit */.A)(sha)} has ${submodule}, whose files are not fetched`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
;// CONCATENATED MODULE: ./src/pipeline/baseline/uncommitted-files.ts






/** Files that are looked at at most: more than steps make of what an image has. */
const MOST_FILES = 50_000;
/**
 * Finds files of an image that earlier steps of the job made or changed, by their content: what the build made of them is not known.
 *
 * @returns null where the image has none of them.
 */
async function findUncommitted({ files, names }, head, baseline) {
    const contents = await contentsOf(files.slice(0, MOST_FILES), head);
    const earlier = (0,same_platform/* pairPlatforms */.T)(head.platforms, baseline.platforms);
    const bytes = new Map(head.platforms.map((image, at) => [image.platform, growthOf(image, earlier[at] ?? null, contents)]));
    const isThere = [...bytes.values()].some(({ compressed, unpacked }) => compressed > 0 || unpacked > 0);
    return isThere ? { names, bytes } : null;
}
/** Only what may be in the image is read: files of a size that one in it has. */
async function contentsOf(files, { platforms }) {
    const sizes = new Set();
    for (const { files: all } of platforms)
        for (let file = 0; file < all.length; file++)
            sizes.add(all.unpacked(file));
    const contents = new Set();
    for (const file of files) {
        const found = await (0,promises_.lstat)(file).catch(() => null);
        if (found?.isFile() !== true || found.size === 0 || !sizes.has(found.size))
            continue;
        const sha = (0,external_node_crypto_.createHash)('sha256');
        try {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), sha);
        }
        catch {
            // It is gone, or may not be read: then the build had no such file either.
            continue;
        }
        contents.add(sha.digest().toString('base64url', 0, 16));
    }
    return contents;
}
/** What is at their paths in the baseline is no growth. */
function growthOf(image, earlier, contents) {
    const { files } = image;
    const known = new Set([...(earlier?.files ?? [])].map(({ content }) => content));
    const made = files.filter(file => contents.has(files.content(file)) && !known.has(files.content(file)));
    const paths = new Set(made.map(file => files.path(file)));
    const now = (0,bytes/* addBytes */.$i)(files.sum(made), { compressed: structureOf(made, image), unpacked: 0 });
    if (earlier === null)
        return now;
    return (0,bytes/* subtractBytes */.CA)(now, earlier.files.sum(earlier.files.filter(file => paths.has(earlier.files.path(file)))));
}
/** Their part of what of a layer is no file: headers, and the end of each. */
function structureOf(made, { files, layers }) {
    const parts = [...Map.groupBy(made, file => files.layer(file))].map(([index, own]) => {
        const { structure = 0, unpacked = 0 } = layers[index] ?? {};
        return unpacked === 0 ? 0 : structure * (files.sum(own).unpacked / unpacked);
    });
    return Math.round(parts.reduce((sum, part) => sum + part, 0));
}

// EXTERNAL MODULE: ./src/pipeline/baseline/within-limits.ts
var within_limits = __webpack_require__(95146);
;// CONCATENATED MODULE: ./src/pipeline/baseline/rebuild-baseline.ts




















/** What a build says whose Dockerfile, or the folder for it, is not there. */
const NO_DOCKERFILE = /^there is no Dockerfile at "(.*?)"|invalid subdir \/?(.+?): failed to lstat/;
/**
 * Builds the commit to compare with as the image itself was built, and weighs it. It happens in a directory of its own, with the
 * builder's cache; the checkout is not touched.
 *
 * @param head what was measured, whose name the baseline shares.
 */
async function rebuildBaseline(chain, head, context) {
    const { commit } = chain;
    const { rebuild: request } = head;
    if (commit.kind === 'unknown')
        return attempt('no-commit', commit.reason);
    if ('impossible' in request)
        return attempt('unavailable', request.impossible);
    if ((0,reads_input/* readsInput */.s)(request)) {
        return attempt('unavailable', 'a build from standard input cannot be repeated');
    }
    context.onEvent({ type: 'phase', phase: { kind: 'rebuild', subject: (0,commit_id/* shortCommit */.A)(commit.sha) } });
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory, onEvent: (0,without_news/* withoutNews */.e)(context.onEvent) };
        const rebuild = await prepared(request, chain, commit.sha, inside);
        if ('cause' in rebuild)
            return rebuild;
        try {
            const measurement = await (0,within_limits/* withinLimits */.o)(inside, within_limits/* REBUILD_LIMITS */.B, limited => build(rebuild, head.measurement.name, limited));
            if (measurement !== null)
                return await measured(commit, measurement, { ...rebuild, head: head.measurement }, context);
            const reason = `the build of ${(0,commit_id/* shortCommit */.A)(commit.sha)} took too long`;
            context.onEvent({ type: 'warning', message: (0,capitalized/* capitalized */.l)(messages/* messages */.D.noBaseline(reason)) });
            return attempt('unavailable', reason);
        }
        catch (error) {
            if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
                throw error;
            // Without a checkout, only the build tells.
            const [, file, folder] = (0,dockerfile_path/* isRemote */.V)(request.context) ? (NO_DOCKERFILE.exec(error.message) ?? []) : [];
            const missing = file ?? folder;
            if (missing !== undefined)
                return newImage(commit.sha, missing);
            return attempt('build-failed', `${(0,commit_id/* shortCommit */.A)(commit.sha)} does not build: ${(0,baseline_baseline/* firstLine */.TM)(error)}`);
        }
    });
}
/** The image has been built by now: that its commit cannot be read is no reason to lose it. */
async function prepared(request, chain, sha, context) {
    const prepare = (0,dockerfile_path/* isRemote */.V)(request.context) ? atGitContext : buildOfCommit;
    try {
        return await prepare(request, sha, chain, context);
    }
    catch (error) {
        if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
            throw error;
        return attempt('unavailable', `${(0,commit_id/* shortCommit */.A)(sha)} cannot be read: ${(0,baseline_baseline/* firstLine */.TM)(error)}`);
    }
}
async function build({ request, cwd, sources }, image, context) {
    const findKnown = () => (0,recent_layers/* recentLayers */.ye)(context.storeDir, [image], (0,layer_store_of/* layerStoreOf */.k)(context));
    const built = await (0,solve/* solve */.kH)(request, { ...context, cwd, sources }, { findKnown });
    // Under a name of its own, so that the next build finds the layers of the image and not these.
    const measurement = await (0,measure_source/* measureSource */.C)(built.layout, `${image} (baseline)`, built.records, context);
    return { ...measurement, name: image };
}
/** The same Git URL at the commit, which BuildKit fetches. Where there is a checkout, it tells how the Dockerfile was called. */
async function atGitContext(request, sha, { context, place }, { cwd, sources }) {
    if (context === null) {
        return attempt('unavailable', 'the build uses another Git URL than the commit, so slim-build cannot rebuild it');
    }
    const places = { cwd, top: cwd, tree: cwd };
    // Its Dockerfile is a path in the repository.
    const { file = 'Dockerfile', ...rest } = (0,request_at_commit/* requestAtCommit */.YK)({ ...request, context }, places);
    const folder = (0,git_context/* gitContextFolder */.w8)(context);
    const found = await dockerfileAtCommit(external_node_path_default().posix.join(folder, request.file ?? file), sha, place);
    if ('missing' in found)
        return newImage(sha, found.missing);
    const own = external_node_path_default().posix.relative(folder, found.path);
    return {
        request: request.file === undefined && own === 'Dockerfile' ? rest : { ...rest, file: own },
        cwd,
        sources,
        notes: found.notes,
        uncommitted: null,
    };
}
async function measured({ sha, branch, relation }, measurement, { notes, uncommitted, head }, { now }) {
    const found = uncommitted === null ? null : await findUncommitted(uncommitted, head, measurement);
    const origin = { source: 'rebuilt', commit: sha, wanted: sha, branch, relation, commitsOlder: 0 };
    return {
        kind: 'measured',
        measurement,
        name: branch ?? (0,commit_id/* shortCommit */.A)(sha),
        origin: { ...origin, measuredAt: now().toISOString() },
        notes,
        ...(found !== null && { uncommitted: found }),
    };
}

// EXTERNAL MODULE: ./src/pipeline/baseline/size-history.ts
var size_history = __webpack_require__(40470);
// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/buildx/registry/package-url.ts
var package_url = __webpack_require__(82406);
// EXTERNAL MODULE: ./src/buildx/registry/read-published-layers.ts
var read_published_layers = __webpack_require__(25434);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/provenance.ts + 1 modules
var provenance = __webpack_require__(55821);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
;// CONCATENATED MODULE: ./src/buildx/registry/read-published-materials.ts



/**
 * What a published image was built from, as the provenance says that stands beside it in its registry. Untrusted: anybody who may push
 * there can have written it. Nothing but names and digests of images is taken from it; values of build arguments stay behind.
 *
 * @returns what was used for one platform; nothing where there is no provenance.
 * @throws ToolError when docker cannot be started or was cancelled.
 */
async function readPublishedMaterials(reference, options) {
    const run = await (0,ask_registry/* askRegistry */.r)(['--format={{json .Provenance}}'], reference, options);
    const json = run?.exitCode === 0 ? (0,json_shape/* parseJsonText */.lk)(run.stdout) : undefined;
    // An image of one platform has its provenance at the top, others have one for each platform.
    return platform => (0,provenance/* parseMaterials */.uZ)((0,json_shape/* field */.ZZ)(json, 'SLSA') ?? (0,json_shape/* field */.ZZ)((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(json, platform)), 'SLSA'));
}

// EXTERNAL MODULE: ./src/measure/base-image.ts
var base_image = __webpack_require__(96935);
;// CONCATENATED MODULE: ./src/measure/set-base.ts
/** A measurement of an image whose base was found out afterwards: its lowest layers are the base's, all others its own. */
function setBase(image, base) {
    const layers = image.layers.map((layer, index) => ({ ...layer, origin: index < base.layers ? 'base' : 'own' }));
    return { ...image, base, layers };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/pipeline/baseline/with-published-bases.ts











/** Labels that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name';
const BASE_DIGEST = 'org.opencontainers.image.base.digest';
/**
 * Finds out which layers of a published image are its base image's, so that a base image that moved is told from what the author did.
 *
 * The provenance or the labels of the image say which image stood under the name that the head is built on, and that image's own manifest
 * says which layers it has. They are believed when the published image starts with those very layers. No other name is ever asked for
 * than the one that the head's own build has used: what a published image says is anybody's.
 *
 * @returns the measurement, and a note for the reader where it stays unknown.
 */
async function withPublishedBases(baseline, publication, head, context) {
    const heads = (0,same_platform/* pairPlatforms */.T)(baseline.platforms, head.platforms);
    const bases = baseline.platforms.map((image, at) => image.base.kind === 'unknown' ? baseOf(heads[at] ?? null) : null);
    if (bases.every(base => base === null))
        return { measurement: baseline, notes: [] };
    // By digest: under the tag, this run may have pushed another one by now.
    const named = `${(0,pushed_repository/* repositoryOf */._)(publication.reference)}@${baseline.digest}`;
    const materialsOf = await readPublishedMaterials(named, context);
    const notes = new Set();
    const platforms = [];
    for (const [at, image] of baseline.platforms.entries()) {
        const base = bases[at] ?? null;
        const found = base === null
            ? image
            : await findBase(image, base, { publication, materials: materialsOf(image.platform) }, context);
        if (typeof found === 'string')
            notes.add(found);
        platforms.push(typeof found === 'string' ? image : found);
    }
    return { measurement: { ...baseline, platforms }, notes: [...notes] };
}
/** What a platform of the head stands on; null where there is none, or it is not known. */
function baseOf(own) {
    if (own?.base.kind !== 'known')
        return null;
    return { base: own.base, layers: own.layers.slice(0, own.base.layers).map(({ digest }) => digest) };
}
/** The image with its base, or a note on why that is not known. */
async function findBase(image, { base, layers }, said, context) {
    const { reference } = base;
    const { labels } = said.publication;
    const digest = said.materials.get((0,package_url/* packageUrl */.E)(reference)) ?? labelled(reference, labels);
    if (digest === null) {
        return note(`does not name ${reference} and its digest as its base image`);
    }
    const same = digest === base.digest;
    const theirs = same
        ? layers
        : await layersOf(`${(0,pushed_repository/* repositoryOf */._)(reference)}@${digest}`, image.platform, context);
    if (typeof theirs === 'string')
        return note(`was built on ${reference}@${digest}, ${theirs}`);
    if (!theirs.every((layer, index) => image.layers[index]?.digest === layer)) {
        return note(`was built on ${reference}@${digest}, but does not start with its layers`);
    }
    const standIn = same ? base.standIn : (0,base_image/* standInOf */.Xd)(reference, labels);
    return setBase(image, { kind: 'known', reference, digest, layers: theirs.length, standIn });
}
/** Bottom first; else why they are not known, as the end of a sentence on the image. */
async function layersOf(reference, platform, context) {
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(fetch_limits/* FETCH_LIMITS */.k.answer)]);
    const wanted = { reference: (0,check_image_reference/* checkImageReference */.r)(reference), platforms: [platform], builder: undefined };
    try {
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (tempDir) => {
            const layers = await (0,read_published_layers/* readPublishedLayers */.p)(wanted, { ...context, tempDir, signal });
            const found = layers?.get(platform)?.map(({ digest }) => digest);
            return found ?? 'which its registry no longer has';
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (signal.aborted)
            return `whose registry did not answer in ${fetch_limits/* FETCH_LIMITS */.k.answer / 1000} s`;
        throw error;
    }
}
function labelled(reference, labels) {
    const [name = '', digest] = [labels[BASE_NAME], labels[BASE_DIGEST]];
    return (0,package_url/* packageUrl */.E)(name) === (0,package_url/* packageUrl */.E)(reference) && (0,model_digest/* isDigest */.Bc)(digest) ? digest : null;
}
function note(why) {
    return `The baseline is a published image that ${why}: a base image that moved counts as your change.`;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/baseline-chain.ts












/**
 * Looks for what is there already: before the build, which may push an image under the very name of the baseline.
 *
 * @throws what `resolveBaseline` throws for a baseline that is required; InputError for a required one of a commit that no source has.
 */
async function openBaseline(baseline, image, context) {
    if (baseline.kind !== 'chain') {
        const wanted = baseline.kind === 'none' ? baseline : { ...baseline, platforms: image.platforms, fresh: true };
        return { found: await (0,baseline_baseline/* resolveBaseline */.oL)(wanted, context), chain: null, tried: [] };
    }
    const attempts = [];
    for (const source of baseline.sources) {
        if (source === 'rebuilt')
            continue;
        const answer = source === 'stored'
            ? await findStored(baseline, image, context)
            : await findPublished(baseline, image.platforms, context);
        if ('kind' in answer)
            return { found: answer, chain: baseline, tried: attempts.map(plainAttempt) };
        attempts.push(answer);
    }
    const tried = attempts.map(plainAttempt);
    const { required, sources, commit } = baseline;
    // What is wanted at any price and cannot be had is no reason to build first.
    if (required && !sources.includes('rebuilt'))
        refuse(baseline, tried);
    if (required && commit.kind === 'unknown')
        refuse(baseline, [{ source: 'rebuilt', cause: 'no-commit', reason: commit.reason }]);
    const otherInputs = attempts.some(attempt => attempt.otherInputs);
    return { found: null, chain: baseline, tried, otherInputs, warned: isWarned(baseline, attempts) };
}
function isWarned({ commit, sources }, attempts) {
    if (commit.kind === 'unknown' && commit.warned === true)
        return true;
    // A build that fails has a reason of its own.
    return !sources.includes('rebuilt') && attempts.some(({ warned }) => warned);
}
/** As a report has it. */
function plainAttempt({ source, cause, reason }) {
    return { source, cause, reason };
}
/**
 * The baseline of an image that was built and measured. One that has none of its platforms is no baseline; the commit is built
 * when no other source had it.
 *
 * @throws InputError when a baseline is required and there is none.
 */
async function closeBaseline({ found, chain, tried, otherInputs = false, warned = false }, head, context) {
    if (found?.kind === 'none')
        return found;
    if (chain === null)
        return found === null ? NO_BASELINE : tellBases(found, head.measurement, context);
    const attempts = [...tried];
    if (found !== null) {
        if (sharesPlatform(found.measurement, head.measurement))
            return withNotes(await tellBases(found, head.measurement, context), chain, notTrusted(tried));
        attempts.push(otherPlatform(found));
    }
    if (chain.sources.includes('rebuilt')) {
        const answer = await rebuildBaseline(chain, head, context);
        if ('kind' in answer)
            return withNotes(answer, chain, [...notTrusted(tried), ...(otherInputs ? [OTHER_INPUTS] : [])]);
        attempts.push(answer);
    }
    return noBaseline(chain, attempts, warned);
}
const NO_BASELINE = { kind: 'none', reason: 'There is no baseline' };
function withNotes(found, { judgesGrowth }, more) {
    const notes = [...(found.notes ?? []), ...more];
    return { ...found, judgesGrowth, ...(notes.length > 0 && { notes }) };
}
/** Nobody puts a measurement where slim-build stores none but to be compared with it: a reader should know. */
function notTrusted(tried) {
    return tried
        .filter(({ cause }) => cause === 'not-trusted')
        .map(({ reason }) => `${(0,capitalized/* capitalized */.l)(reason)}, so it was not used.`);
}
/** A build of the commit has the arguments of this one: what they cost is on both sides. */
const OTHER_INPUTS = 'The stored measurement has other build arguments or contexts, so the baseline was built with those of this run. A change of them is not in the difference. Give images that are built differently a different `image`.';
/** What a published image was built on is asked for when it is known what the image itself is built on. */
async function tellBases(found, head, context) {
    const { publication, measurement, notes = [] } = found;
    if (publication === undefined)
        return found;
    try {
        const told = await withPublishedBases(measurement, publication, head, context);
        return { ...found, measurement: told.measurement, notes: [...notes, ...told.notes] };
    }
    catch (error) {
        if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
            throw error;
        const note = `The base image of the published baseline is not known (${(0,baseline_baseline/* firstLine */.TM)(error)}): a base image that moved counts as your change.`;
        return { ...found, notes: [...notes, note] };
    }
}
async function findStored(chain, image, context) {
    const { commit, store, ancestors } = chain;
    const failed = (cause, reason) => ({ source: 'stored', cause, reason });
    if (commit.kind === 'unknown')
        return failed('no-commit', commit.reason);
    if (typeof store === 'string')
        return failed('unavailable', store);
    const found = await findUnderAnyName(commit.sha, image, { ...chain, store }, context);
    if (found.kind === 'none') {
        const { cause, reason, otherInputs = false } = found;
        return { ...failed(cause, reason), otherInputs };
    }
    if (ancestors === 'own-branch' && found.commitsOlder > 0 && found.branch !== commit.branch)
        return failed('no-measurement', ofOtherBranch(commit.sha, found));
    const { measurement, commitsOlder, measuredAt, storedOn, stepTimes } = found;
    const point = (0,size_point/* sizePoint */.s)(measurement, found.commit, measuredAt);
    return {
        kind: 'measured',
        measurement,
        name: commit.branch ?? (0,commit_id/* shortCommit */.A)(found.commit),
        origin: {
            source: 'stored',
            commit: found.commit,
            wanted: commit.sha,
            branch: commit.branch,
            relation: commit.relation,
            commitsOlder,
            measuredAt,
            ...(storedOn !== null && { storedOn }),
        },
        history: (0,size_history/* extendHistory */.$6)(found.history, point),
        stepTimes,
    };
}
function ofOtherBranch(wanted, { commit, branch = null }) {
    const whose = branch === null ? 'names no branch' : `is of ${branch}`;
    return `no measurement of ${(0,commit_id/* shortCommit */.A)(wanted)} is stored, and that of the earlier ${(0,commit_id/* shortCommit */.A)(commit)} ${whose}`;
}
function sharesPlatform(one, other) {
    return (0,same_platform/* pairPlatforms */.T)(one.platforms, other.platforms).some(each => each !== null);
}
function otherPlatform({ measurement, origin }) {
    const platforms = measurement.platforms.map(({ platform }) => platform).join(', ');
    return {
        source: origin?.source === 'registry' ? 'registry' : 'stored',
        cause: 'other-platform',
        reason: `the ${origin?.source === 'registry' ? 'published image' : 'stored measurement'} is for ${platforms} alone`,
    };
}
/** The causes that tell most come first: the others follow from them. */
const TELLING = [
    'no-commit',
    'new-image',
    'build-failed',
    'other-platform',
    'refused',
    'not-trusted',
    'indistinct',
    'expired',
    'no-measurement',
    'absent',
    'unavailable',
];
const NAMES = { stored: 'stored', registry: 'registry', rebuilt: 'rebuild' };
function causeOfAll(tried) {
    return TELLING.find(each => tried.some(attempt => attempt.cause === each)) ?? 'unavailable';
}
function refuse(chain, tried) {
    throw new input_error/* InputError */.d(messages/* messages */.D.noBaseline(sentenceOf(tried, causeOfAll(tried), chain)));
}
/** @param warned whether somebody was told why already. */
function noBaseline(chain, tried, warned) {
    if (chain.required)
        refuse(chain, tried);
    const cause = causeOfAll(tried);
    const reason = sentenceOf(tried, cause, chain);
    const { commit, judgesGrowth } = chain;
    return {
        kind: 'none',
        reason,
        cause,
        tried,
        commit: commit.kind === 'known' ? commit.sha : null,
        branch: commit.kind === 'known' ? commit.branch : null,
        ...(judgesGrowth ? {} : { judgesGrowth }),
        ...(warned && { warned }),
    };
}
/** One that says it all, or what each source said. */
function sentenceOf(tried, cause, { commit }) {
    const telling = tried.filter(attempt => attempt.cause !== 'not-wanted');
    const decisive = telling.find(attempt => attempt.cause === cause) ?? tried[0];
    if (decisive === undefined)
        return 'No source of a baseline was tried';
    if (cause === 'no-commit')
        return `The commit to compare with is not known: ${decisive.reason}`;
    if (cause === 'new-image')
        return `The image is new: ${decisive.reason}`;
    const all = telling.map(({ source, reason }) => `${NAMES[source]}: ${reason}`);
    const why = all.length > 1 ? `There is nothing to compare with (${all.join('; ')})` : (0,capitalized/* capitalized */.l)(decisive.reason);
    const waits = cause === 'no-measurement' || cause === 'expired';
    const branch = commit.kind === 'known' && commit.relation !== 'previous' ? commit.branch : null;
    return waits && branch !== null ? `${why}; the next run on ${branch} stores one` : why;
}


/***/ }),

/***/ 95146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REBUILD_LIMITS),
/* harmony export */   o: () => (/* binding */ withinLimits)
/* harmony export */ });
/* harmony import */ var _tools_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98200);

/** A command of a Dockerfile may be silent for long; one that is for a quarter of an hour most likely waits for somebody. */
const REBUILD_LIMITS = { idle: 15 * 60_000, total: 60 * 60_000 };
/**
 * Does what nobody needs so much that they would wait for it for ever.
 *
 * @param task is heard of by its events.
 * @returns null when a limit was reached; the task has ended by then.
 * @throws what the task throws, and the signal's reason.
 */
async function withinLimits(context, limits, task) {
    const timeout = new _tools_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .Timeout */ .E(limits, context.signal);
    const limited = {
        ...context,
        signal: timeout.signal,
        onEvent: (event) => {
            timeout.refresh();
            context.onEvent(event);
        },
    };
    try {
        return await task(limited);
    }
    catch (error) {
        if (timeout.expired === null || context.signal.aborted)
            throw error;
        return null;
    }
    finally {
        timeout.end();
    }
}


/***/ }),

/***/ 93672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withoutNews)
/* harmony export */ });
/** What another build than that of the run has to say is no news of it: its lines are shown, and no warnings. */
function withoutNews(onEvent) {
    return event => {
        const news = event.type === 'cache' || (event.type === 'solve' && event.event.type === 'warning');
        if (!news)
            onEvent(event);
    };
}


/***/ })

};
