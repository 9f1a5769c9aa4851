export const id = 3758;
export const ids = [3758];
export const modules = {

/***/ 5462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ alternativesFinder)
});

// EXTERNAL MODULE: ./src/advise/base-candidates.ts
var base_candidates = __webpack_require__(77974);
// EXTERNAL MODULE: ./src/advise/split/final-stage-bases.ts
var final_stage_bases = __webpack_require__(54215);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
;// CONCATENATED MODULE: ./src/buildx/registry/context-for-image.ts

/**
 * The build context that takes the place of an image in `FROM`: `--build-context node:22=docker-image://mirror.example/node:22`. BuildKit
 * compares familiar names, without `latest`; of more contexts with one name, the last one holds.
 *
 * @param buildContexts each as `name=value`.
 * @returns the context as it was given; null: the image itself is used.
 */
function contextForImage(reference, buildContexts) {
    const name = nameOf(reference);
    return (buildContexts.findLast(item => nameOf(item.slice(0, Math.max(0, item.indexOf('=')))) === name) ?? null);
}
/** Whether a build context is an image of a registry. */
function isImageContext(item) {
    return item.slice(item.indexOf('=') + 1).startsWith('docker-image://');
}
function nameOf(reference) {
    return (0,familiar_reference/* familiarReference */.Z)(reference).replace(/:latest$/, '');
}

// EXTERNAL MODULE: ./src/buildx/registry/read-published-layers.ts
var read_published_layers = __webpack_require__(25434);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/pipeline/cache/open-layer-store.ts
var open_layer_store = __webpack_require__(32675);
;// CONCATENATED MODULE: ./src/pipeline/base-alternatives.ts







/** Milliseconds that all questions of one run may take together. */
const PATIENCE = 10_000;
const NONE = new Map();
/**
 * Looks in registries for smaller images of the families that base images are of, and for what built programs run on: at most three
 * requests of either kind for a base, none of them twice in a run, no layer fetched.
 *
 * It is a courtesy: a registry that refuses, hangs, knows no such tag or talks nonsense costs the advice, ten seconds a run at the
 * most, and no word.
 *
 * @throws the signal's reason when the run is cancelled.
 */
function alternativesFinder({ advice = 'auto', builder }, context) {
    if (advice !== 'auto' && advice !== 'verified')
        return () => Promise.resolve(NONE);
    const asked = new Map();
    const store = (0,open_layer_store.openLayerStore)(context.storeDir);
    let left = PATIENCE;
    /** Each at once with the others, and once. */
    const ask = ({ reference, platforms, replaced }, signal) => {
        if (replaced !== null && !isImageContext(replaced))
            return Promise.resolve(null);
        const key = [reference, replaced, ...platforms].join(' ');
        const buildContexts = replaced === null ? [] : [replaced];
        const query = { reference, platforms, builder, buildContexts };
        const answer = asked.get(key) ?? published(query, { ...context, signal });
        asked.set(key, answer);
        return answer;
    };
    return async (measurement, { buildContexts = [] } = {}) => {
        const started = context.now().getTime();
        const signal = AbortSignal.any([context.signal, AbortSignal.timeout(Math.max(0, Math.floor(left)))]);
        const found = new Map();
        await Promise.all([...platformsByBase(measurement)].map(async ([base, platforms]) => {
            const candidates = [...(0,base_candidates/* baseCandidates */.q)(base), ...stageCandidates(measurement, platforms)];
            const answers = await Promise.all(candidates.map(async (candidate) => ({
                candidate,
                layers: await ask(questionOn(candidate, platforms, buildContexts), signal),
            })));
            for (const platform of platforms) {
                const all = answers.map(({ candidate, layers }) => alternativeOf(candidate, layers?.get(platform), store));
                found.set(platform, (await Promise.all(all)).filter(each => each !== null));
            }
        }));
        left -= context.now().getTime() - started;
        context.signal.throwIfAborted();
        return found;
    };
}
function questionOn({ reference }, platforms, buildContexts) {
    return { reference, platforms, replaced: contextForImage(reference, buildContexts) };
}
function stageCandidates({ platforms }, names) {
    const found = platforms.filter(({ platform }) => names.includes(platform)).flatMap(final_stage_bases/* finalStageBases */.B$);
    return [...new Set(found)].map(reference => ({ kind: 'stage', reference }));
}
function platformsByBase({ platforms }) {
    const bases = new Map();
    for (const { base, platform } of platforms) {
        if (base.kind !== 'known')
            continue;
        bases.set(base.reference, [...(bases.get(base.reference) ?? []), platform]);
    }
    return bases;
}
async function published(image, context) {
    try {
        const reference = (0,check_image_reference/* checkImageReference */.r)(image.reference);
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, tempDir => (0,read_published_layers/* readPublishedLayers */.p)({ ...image, reference }, { ...context, tempDir }));
    }
    catch {
        return null;
    }
}
async function alternativeOf(candidate, layers, store) {
    const compressions = (layers ?? []).map(({ mediaType }) => compressionOf(mediaType));
    if (layers === undefined || !compressions.every(one => one !== null))
        return null;
    return {
        ...candidate,
        compressed: layers.reduce((sum, { size }) => sum + size, 0),
        unpacked: await unpackedOf(layers, store),
        compressions: [...new Set(compressions)],
    };
}
/** As the media types of OCI and Docker end; null for what is no file system layer. */
function compressionOf(mediaType) {
    const [, end] = /^application\/vnd\.(?:oci\.image|docker\.image\.rootfs)\..*?tar(?:[.+](gzip|zstd))?$/.exec(mediaType) ??
        [];
    if (end === 'gzip' || end === 'zstd')
        return end;
    return mediaType.endsWith('.tar') ? 'none' : null;
}
/** Known when another image that stands on the alternative was measured here before. */
async function unpackedOf(layers, store) {
    let unpacked = 0;
    for (const { digest } of layers) {
        const index = await store.read(digest);
        if (index === null)
            return null;
        unpacked += index.unpacked;
    }
    return unpacked;
}


/***/ }),

/***/ 43758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMerge: () => (/* binding */ runMerge)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
;// CONCATENATED MODULE: ./src/buildx/registry/create-index.ts









/**
 * Makes an index of images that are in a registry, there (`docker buildx imagetools create`).
 *
 * @throws ToolError when the registry refuses, takes longer than `patience` (milliseconds), or an image is not there.
 */
async function createIndex(wanted, options, patience = fetch_limits/* OPTIONAL_FETCH_LIMITS */.V.total) {
    const [tag = ''] = wanted.tags;
    const within = { tag, patience };
    const args = [
        ...wanted.tags.map(tag => `--tag=${tag}`),
        ...wanted.annotations.map(annotation => `--annotation=${annotation}`),
    ];
    await imagetools(['create', ...args, '--', ...wanted.sources], within, options);
    const text = await imagetools(['inspect', '--format', '{{json .Manifest}}', '--', tag], within, options);
    const manifest = (0,json_shape/* parseJsonText */.lk)(text);
    const digest = (0,json_shape/* field */.ZZ)(manifest, 'digest');
    if (!(0,model_digest/* isDigest */.Bc)(digest))
        throw new tool_error/* ToolError */.v(messages/* messages */.D.indexNotNamed);
    const manifests = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(manifest, 'manifests')).map(each => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(each, 'digest')) ?? '');
    return { digest, manifests };
}
/** The first of some repositories that holds a manifest; the first of all where none does, or where no one can say. */
async function repositoryWith(digest, repositories, options) {
    if (repositories.length === 1)
        return repositories[0];
    for (const repository of repositories) {
        const found = await (0,ask_registry/* askRegistry */.r)(['--raw'], `${repository}@${digest}`, options);
        if (found?.exitCode === 0)
            return repository;
    }
    return repositories[0];
}
async function imagetools(args, { tag, patience }, options) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(patience, 'docker', ['buildx', 'imagetools', ...args], options);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.indexTooSlow(tag, patience / 1000));
    if (run.exitCode === 0)
        return run.stdout;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.indexNotCreated((0,tool_reason/* toolReason */.$)(run)), {
        command: `docker buildx imagetools ${args[0] ?? ''}`,
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/pipeline/base-alternatives.ts + 1 modules
var base_alternatives = __webpack_require__(5462);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline-chain.ts + 15 modules
var baseline_chain = __webpack_require__(87258);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-image.ts
var stored_image = __webpack_require__(12621);
// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 67 modules
var judge_measurement = __webpack_require__(82146);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var pipeline_messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/merge-measurements.ts


/**
 * One measurement of all platforms, from one for each part of a build that was split over runners.
 *
 * @param digest of the index that holds them all.
 * @throws InputError when two parts have the same platform, or there is no part.
 */
function mergeMeasurements(name, digest, parts) {
    const platforms = parts.flatMap(part => part.platforms);
    const names = platforms.map(({ platform }) => platform);
    const twice = names.find((platform, at) => names.indexOf(platform) !== at);
    if (twice !== undefined) {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.platformBuiltTwice(twice));
    }
    if (platforms.length === 0)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noMeasurementsToMerge);
    const sorted = platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1));
    return { version: 1, name, digest, platforms: sorted };
}

// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 6 modules
var resolve_image = __webpack_require__(3917);
;// CONCATENATED MODULE: ./src/pipeline/run-merge.ts














/** More parts than there are platforms. */
const MOST_PARTS = 100;
/**
 * Puts an image together whose platforms were built on several runners, each pushed by its digest: all platforms are compared and
 * judged as one, and the index that the tags name is made when the verdict allows it.
 *
 * @param plan of the image, as if it were built here.
 * @param directory where the measurements of the parts are, at any depth.
 * @throws InputError, ImageError or ToolError; the signal's reason when it aborts.
 */
async function runMerge(plan, directory, context) {
    const [only] = plan.targets;
    if (only === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noImageToMerge);
    const { image, request, target, budgets, baseline } = only;
    const { tags = [], annotations = [] } = request;
    const { pushWhen, advice, requireBaseline } = plan;
    const part = { image, budgets, baseline, pushWhen, advice, requireBaseline, directory, tags, annotations };
    const built = await mergeParts(part, context);
    return {
        kind: plan.recipe.kind,
        images: [{ target: target.name, image, request, built }],
        unmeasured: [],
        others: [],
        metadata: built.metadata,
        unpublished: null,
    };
}
async function mergeParts(run, context) {
    const [tag] = run.tags;
    if (tag === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.indexWithoutName);
    const parts = await readParts(run.directory, context);
    const [first] = parts;
    if (first === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noPartsIn(run.directory));
    const measurement = mergeMeasurements(run.image, first.digest, parts);
    const platforms = measurement.platforms.map(({ platform }) => platform);
    const opened = await (0,baseline_chain/* openBaseline */.E)(run.baseline, (0,stored_image/* mergedImage */.G)(run.image, platforms, run.tags), context);
    const rebuild = { impossible: 'a merged image cannot be built again' };
    const [baseline, alternatives] = await Promise.all([
        (0,baseline_chain/* closeBaseline */.o)(opened, { rebuild, measurement }, context),
        (0,base_alternatives/* alternativesFinder */.l)({ advice: run.advice }, context)(measurement),
    ]);
    const { budgets, advice, requireBaseline } = run;
    const judged = await (0,judge_measurement.judgeMeasurement)({ measurement, baseline, budgets, advice, requireBaseline, alternatives }, context);
    const withheld = judged.verdict.outcome === 'fail' && run.pushWhen !== 'always';
    if (withheld)
        return { ...judged, imageId: null, digest: null, metadata: {}, withheld };
    context.onEvent({ type: 'phase', phase: { kind: 'publish' } });
    // The parts may have been pushed to any one of several registries that the tags name.
    const [, ...others] = new Set(run.tags.map(pushed_repository/* repositoryOf */._));
    const repository = await repositoryWith(first.digest, [(0,pushed_repository/* repositoryOf */._)(tag), ...others], context);
    const sources = parts.map(({ digest }) => `${repository}@${digest}`);
    const digest = await publish({ tags: run.tags, annotations: run.annotations, sources }, parts, context);
    return {
        ...judged,
        measurement: { ...measurement, digest },
        report: { ...judged.report, image: { ...judged.report.image, digest } },
        imageId: digest,
        digest,
        metadata: { 'containerimage.digest': digest, 'image.name': run.tags.join(',') },
        withheld: false,
    };
}
/**
 * A part is in the index as the manifest that was pushed, or, where that was an index itself (with attestations), by the manifests
 * of its platforms.
 *
 * @throws ToolError when the index does not hold the very images that were judged.
 */
async function publish(wanted, parts, context) {
    const { digest, manifests } = await createIndex(wanted, context);
    const holds = (part) => manifests.includes(part.digest) || part.platforms.every(platform => manifests.includes(platform.digest));
    const other = parts.find(part => !holds(part));
    if (other === undefined)
        return digest;
    const names = other.platforms.map(({ platform }) => (0,quote_text/* quoteText */.o)(platform)).join(', ');
    throw new tool_error/* ToolError */.v(pipeline_messages/* messages */.D.indexHoldsOtherImage(digest, names, other.digest));
}
async function readParts(directory, context) {
    const folder = external_node_path_default().resolve(context.cwd, directory);
    const names = await (0,promises_.readdir)(folder, { recursive: true }).catch(() => {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noPartsDirectory(directory));
    });
    const files = names.filter(name => external_node_path_default().basename(name) === 'measurement.json').sort();
    if (files.length > MOST_PARTS) {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.tooManyParts(directory, MOST_PARTS));
    }
    const parts = [];
    for (const name of files) {
        parts.push(await (0,resolve_image/* resolveImage */.AT)({ location: external_node_path_default().join(folder, name), name: null }, context));
    }
    return parts;
}


/***/ })

};
