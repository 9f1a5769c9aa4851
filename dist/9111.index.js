export const id = 9111;
export const ids = [9111];
export const modules = {

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

/***/ 23034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ overviewOf)
/* harmony export */ });
/** What a job with one image has to tell. */
function overviewOf(report) {
    return { reports: [report], unmeasured: [] };
}


/***/ }),

/***/ 30380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ allImages)
/* harmony export */ });
/* harmony import */ var _overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34881);
/* harmony import */ var _overview_shared_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88089);
/* harmony import */ var _sections_overview_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68297);
/* harmony import */ var _sections_overview_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85341);




/** Characters of a name. */
const LONGEST_NAME = 60;
/** All images in one table, the worst first: the end of reports on each of them. */
function allImages(overview) {
    const summary = (0,_overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeOverview */ .$)(overview);
    const options = { shared: (0,_overview_shared_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedFacts */ .T)(summary.measured), longest: LONGEST_NAME };
    return [(0,_sections_overview_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .overviewHeadline */ .oU)(summary), ...(0,_sections_overview_table_js__WEBPACK_IMPORTED_MODULE_2__/* .overviewTable */ .U)(summary.rows, options)];
}


/***/ }),

/***/ 60959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   es: () => (/* binding */ openLines),
/* harmony export */   ew: () => (/* binding */ inlinesOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/** The pieces of a line. */
function inlinesOf(text) {
    return isList(text) ? text : [text];
}
/** Whether nothing would show. */
function isEmpty(text) {
    return inlinesOf(text).every(each => each === '');
}
/** Texts in one line. */
function joinTexts(texts, separator) {
    return texts.flatMap((text, index) => [...(index === 0 ? [] : [separator]), ...inlinesOf(text)]);
}
function isList(text) {
    return Array.isArray(text);
}
/** Lines that show while all details are folded. */
function openLines(blocks) {
    return blocks.reduce((sum, block) => sum + linesOf(block), 0);
}
function linesOf(block) {
    switch (block.kind) {
        case 'heading':
            return block.only === undefined ? 1 : 0;
        case 'alert':
            return 1 + block.sentences.length;
        case 'table':
            return block.rows.length + (block.columns.every(({ heading }) => isEmpty(heading)) ? 0 : 1);
        case 'list':
            return block.items.length;
        case 'code':
            return block.lines.length + 2;
        case 'details':
        case 'chart':
            return 0;
        default:
            return 1;
    }
}
/** A folded part whose title stands out. */
function details(title, facts, ...blocks) {
    return { kind: 'details', title: { strong: title }, facts, blocks };
}
/** A paragraph. */
function paragraph(...text) {
    return { kind: 'paragraph', text };
}


/***/ }),

/***/ 56030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ levelsFor),
/* harmony export */   w: () => (/* binding */ UNFOLDED)
/* harmony export */ });
const ALL = {
    folded: true,
    cut: false,
    rows: 10,
    tables: 'all',
    platforms: 8,
    cache: true,
    trend: true,
    images: 1000,
    causes: 10,
    savings: 5,
    moreImages: 1000,
    unchanged: 'rows',
    longestName: 80,
    linked: true,
    verdictOnly: false,
    amounts: 1000,
    names: 1000,
};
/** All there is, one after another: for a terminal or a log. */
const UNFOLDED = { ...ALL, folded: false, images: 30 };
/** What is given up next, from what is missed least down to the verdict and its reasons. */
const STEPS = [
    { cut: true, trend: false, images: 150, causes: 5, savings: 3 },
    { rows: 5, cache: false, savings: 0 },
    { platforms: 3, images: 25, causes: 10, savings: 3 },
    { tables: 'short', platforms: 0, causes: 5, savings: 2, longestName: 60 },
    { tables: 'lines', images: 12, causes: 3, savings: 1 },
    { tables: 'none', rows: 3, images: 4, unchanged: 'names' },
    { images: 0, savings: 0, longestName: 40, linked: false },
    { moreImages: 200, unchanged: 'count' },
    { moreImages: 50, longestName: 24 },
    { verdictOnly: true },
    ...[300, 150, 75, 30, 10, 0].map(amounts => ({ amounts })),
    { longestName: 12 },
    ...[300, 150, 75, 30, 10, 0].map(names => ({ names })),
];
/** From the whole report down to the least of it. The first that fits is taken. */
const DETAIL_LEVELS = STEPS.reduce((levels, step) => [...levels, { ...(levels.at(-1) ?? ALL), ...step }], [ALL]);
/** Bytes of the least that one of many images takes: its details, and its row. */
const LEAST = { details: 600, row: 100 };
/**
 * The levels that are worth trying: those before would be too long for certain.
 *
 * @param images how many have a row of their own; 0 for a report on one image.
 */
function levelsFor(images, maxBytes) {
    const least = (level) => level.verdictOnly
        ? 0
        : Math.min(images, level.images) * LEAST.details + Math.min(images, level.moreImages) * LEAST.row;
    return DETAIL_LEVELS.slice(DETAIL_LEVELS.findIndex(level => least(level) <= maxBytes));
}


/***/ }),

/***/ 68055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ documentOf)
});

// EXTERNAL MODULE: ./src/report/overview/overview-summary.ts + 1 modules
var overview_summary = __webpack_require__(34881);
// EXTERNAL MODULE: ./src/report/sections/overview-headline.ts
var overview_headline = __webpack_require__(68297);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/report/document/block.ts
var block = __webpack_require__(60959);
;// CONCATENATED MODULE: ./src/report/sections/unmeasured.ts


const STARTS = {
    failed: [{ mark: 'fail' }, 'No size for '],
    absent: [{ mark: 'fail' }, 'No size for '],
    pending: [{ mark: 'pending' }, 'No size yet for '],
};
/** All that there is to say of a single image that has no numbers. */
function unmeasured({ name, state, reason, where, lastGood, log = [] }, { head, run }) {
    const commit = head === null ? [] : [' at ', { commit: head }];
    const place = where === null ? [] : [' (', { place: where }, ')'];
    const sentences = [
        [{ text: reason.replace(/\.$/, ''), most: 600 }, ...place, '.'],
        ...(run === null ? [] : [[{ run, label: 'Log' }, '.']]),
        ...(lastGood === undefined || lastGood === null ? [] : [lastGoodWords(lastGood)]),
    ];
    return [
        { kind: 'headline', text: [...STARTS[state], { code: name, most: 80 }, ...commit] },
        { kind: 'paragraph', text: (0,block/* joinTexts */.B5)(sentences, ' '), continues: true },
        ...(log.length === 0 ? [] : [(0,block/* details */.zH)('What the step printed', lastLines(log.length), printed(log))]),
    ];
}
function lastLines(count) {
    return count === 1 ? 'its last line' : `its last ${count} lines`;
}
/** Each line by itself: no text of a program can end a code span, but one could end a block of them. */
function printed(log) {
    return { kind: 'list', items: log.map(line => ({ code: line, most: 300 })) };
}
function lastGoodWords({ size, metric, sha }) {
    return [`Last good: ${(0,format_bytes/* formatBytes */.z)(size)} ${metric} at `, { commit: sha }, '.'];
}

// EXTERNAL MODULE: ./src/report/summary/has-changed.ts
var has_changed = __webpack_require__(64536);
// EXTERNAL MODULE: ./src/report/summary/loosened-limits.ts
var loosened_limits = __webpack_require__(49381);
// EXTERNAL MODULE: ./src/report/overview/shared-facts.ts
var shared_facts = __webpack_require__(88089);
// EXTERNAL MODULE: ./src/text/format-share.ts
var format_share = __webpack_require__(83222);
// EXTERNAL MODULE: ./src/report/overview/image-label.ts
var image_label = __webpack_require__(93738);
// EXTERNAL MODULE: ./src/judge/budgets/growth.ts + 1 modules
var growth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./src/report/summary/is-accepted.ts

/** Whether someone accepted what is over this budget: nothing else makes it a mere warning. */
function isAccepted({ kind, outcome, actual, limit }) {
    return kind === growth/* growth */.A.kind && outcome === 'warn' && actual !== null && actual > limit;
}

;// CONCATENATED MODULE: ./src/report/sections/alert.ts



const MOST_SENTENCES = 3;
/** The sentences of the worst budgets of one image. None when all is within budget. */
function alert_alert({ judgements }) {
    const failed = judgements.filter(({ outcome }) => outcome === 'fail');
    const worst = failed.length > 0 ? failed : judgements.filter(({ outcome }) => outcome === 'warn');
    const sentences = worst.map((judgement) => [judgement.sentence, shareUsed(judgement)]);
    return alertOf(failed.length > 0 ? 'fail' : 'warn', sentences, 'in the table of budgets below');
}
/** The first of the exceeded budgets of many images: one of every image before a second one of any. */
function overviewAlert(all) {
    const sentences = firstOfEach(all).map(({ row, judgement }) => [
        ...(0,image_label/* imageLabel */.e)(row, 60),
        ': ',
        judgement.sentence,
    ]);
    return alertOf('fail', sentences, 'in the budgets below');
}
/** Whether {@link overviewAlert} says all that there is to say. */
function alertSaysAll(all) {
    return all.length <= MOST_SENTENCES;
}
function alertOf(mark, sentences, where) {
    if (sentences.length === 0)
        return [];
    const left = sentences.length - MOST_SENTENCES;
    const more = left > 0 ? [`And ${left} more, ${where}.`] : [];
    return [{ kind: 'alert', mark, sentences: [...sentences.slice(0, MOST_SENTENCES), ...more] }];
}
/** Why a budget that holds is worth a warning. */
function shareUsed(judgement) {
    if (isAccepted(judgement))
        return '';
    const { outcome, actual, limit } = judgement;
    const share = outcome === 'warn' && actual !== null ? (0,format_share/* formatShare */.T)(actual, limit) : null;
    return share === null ? '' : ` ${share} of it is used up.`;
}
function firstOfEach(all) {
    const seen = new Set();
    const first = new Set(all.filter(({ row }) => !seen.has(row) && seen.add(row)));
    return [...first, ...all.filter(each => !first.has(each))];
}

// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
// EXTERNAL MODULE: ./src/report/summary/count-noun.ts
var count_noun = __webpack_require__(72415);
// EXTERNAL MODULE: ./src/report/summary/is-failed-unjudged.ts
var is_failed_unjudged = __webpack_require__(3478);
;// CONCATENATED MODULE: ./src/report/summary/raised-limits.ts

/** A line of the file as an earlier commit has it, `7ddfd99:.github/slim-build.yml:3`: no edit raises that limit. */
const OF_COMMIT = /^[0-9a-f]{7}:/;
/** What would have to be raised for a verdict to hold: each declared limit once, with room for the platform that needs most. */
function raisedLimits(judgements) {
    const failed = judgements.filter(({ outcome, actual, source }) => outcome === 'fail' && actual !== null && !OF_COMMIT.test(source));
    const declared = Map.groupBy(failed, ({ kind, metric, subject, source, limit, unit }) => JSON.stringify([kind, metric, subject, source, limit, unit]));
    return [...declared.values()].map(all => raise(all.reduce((most, each) => ((each.actual ?? 0) > (most.actual ?? 0) ? each : most))));
}
function raise(judgement) {
    const { limit, actual } = judgement;
    const unit = (0,budgets/* unitOf */.uF)(judgement);
    return {
        judgement,
        key: (0,budgets/* budgetKind */.YY)(judgement).raise(judgement),
        from: unit.write(limit),
        to: unit.write(unit.neat(actual ?? limit)),
    };
}

;// CONCATENATED MODULE: ./src/report/sections/accept-growth-hint.ts



const MOST_NAMED = 3;
const MOST_LIMITS = 12;
const LONGEST = 60;
/** What to do when the bytes are wanted: the label that accepts growth, and the limits to raise. None when no budget is exceeded. */
function acceptGrowthHint({ judgements, overrideLabel }) {
    const limits = raisedLimits(judgements);
    const ways = [
        ...(overrideLabel === undefined
            ? []
            : [['a maintainer sets the label ', { code: overrideLabel, most: LONGEST }]]),
        ...(limits.length === 0 ? [] : [raiseWords(limits)]),
    ];
    if (ways.length === 0)
        return [];
    const grown = overrideLabel !== undefined || limits.some(({ judgement }) => judgement.kind === growth/* growth */.A.kind);
    return [
        (0,block/* paragraph */.FY)({ strong: `To accept this ${grown ? 'growth' : 'size'}:` }, ' ', ...(0,block/* joinTexts */.B5)(ways, ', or '), '.'),
    ];
}
function raiseWords(limits) {
    const left = limits.length - MOST_NAMED;
    const raise = limits.slice(0, MOST_NAMED).map(limitWords);
    return ['raise ', ...(0,block/* joinTexts */.B5)([...raise, ...(left > 0 ? [`${left} more`] : [])], ', ')];
}
function limitWords({ judgement, key, to }) {
    const { kind, subject, metric, ofAllImages, source } = judgement;
    const limit = { code: to, most: LONGEST };
    const own = ofAllImages === true ? ' for this image' : '';
    if (subject === null && key !== null) {
        const name = source.startsWith('option ') ? `--${key}` : key;
        return [{ code: name, most: LONGEST }, ' to ', limit, own];
    }
    const what = subject === null ? [] : [' ', { code: subject, most: LONGEST }];
    return [`the limit of ${kind}`, ...what, ' to ', limit, ` ${metric}${own}`];
}
/** Where a limit may have been declared: an input of the action, or a line of a config file. */
const INPUT = /^input [a-z-]{1,40}$/;
const CONFIG = /^[\w./-]{1,100}\.ya?ml:\d{1,7}$/;
/** A glob or package that stands in a fence as it is, which nothing in it can end. */
const SUBJECT = /^[\w@./*?{},+-]{1,100}$/;
/** The name of an image that is a key of a config file as it is. */
const NAME = /^\w[\w@./-]{0,99}$/;
/**
 * The lines that would raise the limits which were exceeded, as a diff to copy from; none where that cannot be said to the letter. A limit of
 * all images stays: the image gets one of its own.
 */
function raisedLimitsDiff({ verdict, image }) {
    const limits = raisedLimits(verdict.judgements).filter(isSpelled).slice(0, MOST_LIMITS);
    const [others = [], own = []] = [false, true].map(is => limits.filter(({ judgement }) => (judgement.ofAllImages === true) === is));
    const lines = [...others.flatMap(diffLines), ...(NAME.test(image.name) ? ownLines(own, image.name) : [])];
    return lines.length === 0 ? [] : [{ kind: 'code', language: 'diff', lines }];
}
function isSpelled(limit) {
    const { source, subject } = limit.judgement;
    const isPlace = INPUT.test(source) || CONFIG.test(source);
    return limit.key !== null && isPlace && (subject === null || SUBJECT.test(subject));
}
function diffLines({ judgement, key, from, to }) {
    const { source, subject } = judgement;
    if (subject === null)
        return [` # ${source}`, `-${key}: ${from}`, `+${key}: ${to}`];
    const name = yamlKey(subject);
    return [` # ${source}`, ` ${key}:`, `-  ${name}: ${from}`, `+  ${name}: ${to}`];
}
/** One entry of the image for all of its limits. */
function ownLines(limits, image) {
    const [first] = limits;
    if (first === undefined)
        return [];
    const file = first.judgement.source.replace(/:\d+$/, '');
    const keys = [...Map.groupBy(limits, ({ key }) => key)];
    return [
        ` # ${file}`,
        ' images:',
        `   ${image}:`,
        ...keys.flatMap(([key, all]) => {
            const named = all.flatMap(({ judgement: { subject }, to }) => subject === null ? [] : [`+      ${yamlKey(subject)}: ${to}`]);
            const single = all.filter(({ judgement: { subject } }) => subject === null);
            return [
                ...single.map(({ to }) => `+    ${key}: ${to}`),
                ...(named.length > 0 ? [`     ${key}:`, ...named] : []),
            ];
        }),
    ];
}
function yamlKey(subject) {
    return /^[A-Za-z/]/.test(subject) && !/[{},]/.test(subject) ? subject : `'${subject}'`;
}

;// CONCATENATED MODULE: ./src/report/sections/budgets.ts








const WORDS = {
    fail: 'over',
    warn: 'near',
    pass: 'within',
    skipped: 'skipped',
};
const WORST_FIRST = ['fail', 'warn', 'skipped', 'pass'];
const MOST_BUDGETS = 30;
const MOST_REASONS = 5;
/** Every budget with its limit and what was measured, and the limits that would hold. None without budgets. */
function budgetsDetails(report) {
    const { verdict } = report;
    if (verdict.judgements.length === 0)
        return [];
    const raised = raisedLimitsDiff(report);
    const more = raised.length === 0 ? [] : [(0,block/* paragraph */.FY)('Limits that would hold:'), ...raised];
    return [(0,block/* details */.zH)('Budgets', factsOf(verdict.judgements), ...budgetsTable(verdict, MOST_BUDGETS), ...more)];
}
/** What {@link budgetsDetails} folds; skipped ones say why. None without budgets. */
function budgetsTable({ judgements }, most) {
    if (judgements.length === 0)
        return [];
    const sorted = judgements.toSorted((a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome));
    const left = Math.max(0, sorted.length - most);
    const skipped = sorted.filter(({ outcome }) => outcome === 'skipped').slice(0, MOST_REASONS);
    return [
        {
            kind: 'table',
            columns: [
                { heading: '', keep: true },
                { heading: 'Budget', wrap: true },
                { heading: 'Limit', align: 'right' },
                { heading: 'Measured', align: 'right' },
                { heading: 'Used', align: 'right' },
                { heading: 'Declared in', below: true },
            ],
            rows: [
                ...sorted.slice(0, most).map(judgement => [markOf(judgement), ...budgetCells(judgement)]),
                ...(left === 0 ? [] : [['', (0,count_noun/* countNoun */.y)(left, 'more budget')]]),
            ],
        },
        ...(skipped.length === 0
            ? []
            : [{ kind: 'list', items: skipped.map(({ sentence }) => sentence) }]),
    ];
}
function markOf(judgement) {
    const { outcome } = judgement;
    if (isAccepted(judgement))
        return { mark: 'accepted', word: 'accepted' };
    return { mark: outcome, word: (0,is_failed_unjudged/* isFailedUnjudged */.y)(judgement) ? 'not judged' : WORDS[outcome] };
}
function budgetCells(judgement) {
    const { platform, actual, limit, source } = judgement;
    const unit = (0,budgets/* unitOf */.uF)(judgement);
    return [
        [...budgetTitle(judgement), ', ', { text: platform, most: 60 }],
        unit.format(limit),
        actual === null ? 'not known' : unit.format(actual),
        actual === null ? '' : ((0,format_share/* formatShare */.T)(Math.max(0, actual), limit) ?? ''),
        { text: source, most: 60 },
    ];
}
function factsOf(judgements) {
    const count = (outcome) => judgements.filter(each => each.outcome === outcome).length;
    const accepted = judgements.filter(isAccepted).length;
    const unjudged = judgements.filter(is_failed_unjudged/* isFailedUnjudged */.y).length;
    const parts = [
        [count('fail') - unjudged, 'exceeded'],
        [unjudged, 'not judged'],
        [accepted, 'accepted'],
        [count('warn') - accepted, 'nearly used up'],
        [count('skipped'), 'skipped'],
    ];
    const facts = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
    return [(0,count_noun/* countNoun */.y)(judgements.length, 'budget'), ...(facts.length > 0 ? facts : ['all within'])].join(', ');
}
/** What a budget is on and which bytes it counts: `total, compressed`. */
function budgetTitle(judgement) {
    const { metric, subject } = judgement;
    return [
        (0,budgets/* budgetKind */.YY)(judgement).title,
        ...(subject === null ? [] : [' ', { code: subject, most: 60 }]),
        ...((0,budgets/* unitOf */.uF)(judgement).ofBytes ? [`, ${metric}`] : []),
    ];
}
/** All budgets that many images exceeded, a row each; folded. */
function exceededDetails(all, longest) {
    return (0,block/* details */.zH)('Budgets exceeded', exceededFacts(all), {
        kind: 'table',
        columns: [
            { heading: 'Image' },
            { heading: 'Budget exceeded', wrap: true },
            { heading: 'Limit', align: 'right' },
            { heading: 'Measured', align: 'right' },
            { heading: 'Declared in', below: true },
        ],
        rows: all.map(({ row, judgement }) => {
            const [title = '', limit = '', actual = '', , source = ''] = budgetCells(judgement);
            return [(0,image_label/* imageLabel */.e)(row, longest), title, limit, actual, source];
        }),
    });
}
/**
 * All images that exceeded a budget, a line each: so many with their budgets, so many more with how many they are; any that are left are
 * counted.
 */
function exceededList(all, { amounts, names, longestName }) {
    const images = [...Map.groupBy(all, ({ row }) => row)];
    const items = images.slice(0, names).map(([row, own], index) => {
        const budgets = index < amounts ? ownAmounts(own) : [(0,count_noun/* countNoun */.y)(own.length, 'budget')];
        return [...(0,image_label/* imageLabel */.e)(row, longestName), ': ', ...budgets];
    });
    const left = images.length - items.length;
    return (0,block/* details */.zH)('Budgets exceeded', exceededFacts(all), {
        kind: 'list',
        items: [...items, ...(left > 0 ? [`and ${(0,count_noun/* countNoun */.y)(left, 'more image')}`] : [])],
    });
}
function ownAmounts(own) {
    return own.flatMap(({ judgement }, index) => {
        const { actual, limit } = judgement;
        const unit = (0,budgets/* unitOf */.uF)(judgement);
        const amount = actual === null ? 'not known' : unit.format(actual);
        return [index === 0 ? '' : '; ', ...budgetTitle(judgement), `, ${amount} of ${unit.format(limit)}`];
    });
}
function exceededFacts(all) {
    const images = new Set(all.map(({ row }) => row)).size;
    return `${(0,count_noun/* countNoun */.y)(all.length, 'budget')} of ${(0,count_noun/* countNoun */.y)(images, 'image')}`;
}

;// CONCATENATED MODULE: ./src/text/format-age.ts
/** How long ago something was, from seconds: `just now`, `12 min ago`, `2 h ago`, `3 days ago`. What is to come is just now. */
function formatAge(seconds) {
    const minutes = Math.floor(seconds / 60);
    if (!(minutes >= 1))
        return 'just now';
    if (minutes < 60)
        return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return `${hours} h ago`;
    return `${Math.floor(hours / 24)} days ago`;
}

// EXTERNAL MODULE: ./src/report/build/report-cause.ts
var report_cause = __webpack_require__(60245);
;// CONCATENATED MODULE: ./src/report/sections/comparison-line.ts





/** Characters of a reason: each source has a say. */
const LONGEST_REASON = 800;
/** The second line: compared with what, on which platform, which bytes, and when. */
function comparisonLine(rows, { head }) {
    if (rows.length === 0)
        return [];
    const { platform } = (0,shared_facts/* sharedFacts */.T)(rows);
    const newest = rows.map(({ report }) => report.measuredAt).reduce((a, b) => (a > b ? a : b));
    const commit = head === null ? [] : [' at ', { commit: head }];
    const parts = [
        againstAll(rows),
        platform === null ? 'platform by platform' : { text: platform, most: 60 },
        'compressed is what a node pulls, unpacked what it takes on disk',
        ['measured ', { time: newest }, ...commit],
    ];
    return [{ kind: 'paragraph', text: (0,block/* joinTexts */.B5)(parts, ' · '), continues: true }];
}
/** What all were compared with, at the end of the one line that says that nothing changed. */
function againstWords(rows) {
    const [first, ...others] = againsts(rows);
    const { baseline } = (0,shared_facts/* sharedFacts */.T)(rows);
    if (first === undefined || baseline === null)
        return [];
    const same = others.every(other => keyOf(other) === keyOf(first));
    return [['against ', ...(same ? (0,block/* inlinesOf */.ew)(first.subject) : [{ code: baseline, most: 60 }])]];
}
/** In full where all were compared with one commit, as that of a single image; what makes only some of them to trust is left out. */
function againstAll(rows) {
    const [first, ...others] = againsts(rows);
    if (first === undefined)
        return withoutBaseline(rows);
    if (others.every(other => keyOf(other) === keyOf(first))) {
        const known = others.map(({ facts }) => new Set(facts.map(fact => JSON.stringify(fact))));
        const facts = first.facts.filter(fact => known.every(other => other.has(JSON.stringify(fact))));
        const why = facts.length === 0 ? [] : [' (', ...(0,block/* joinTexts */.B5)(facts, ', '), ')'];
        return ['Against ', ...(0,block/* inlinesOf */.ew)(first.subject), ...why];
    }
    const { baseline } = (0,shared_facts/* sharedFacts */.T)(rows);
    return baseline === null
        ? 'Each image against its own baseline'
        : ['Against ', { code: baseline, most: 60 }];
}
function withoutBaseline(rows) {
    const [only, ...others] = rows;
    if (only?.report.baseline.kind === 'none' && others.length === 0)
        return { text: only.report.baseline.reason.replace(/\.$/, ''), most: LONGEST_REASON };
    return rows.every(({ summary }) => summary.state === 'new')
        ? 'All images are new'
        : 'Nothing to compare with yet';
}
function againsts(rows) {
    return rows.flatMap(({ report }) => report.baseline.kind === 'none' ? [] : [againstOf(report.baseline, report.measuredAt)]);
}
function keyOf({ subject }) {
    return JSON.stringify(subject);
}
/**
 * What a baseline is: a commit where one is known, whose name says more than a digest.
 *
 * @param now RFC 3339 time of the report.
 */
function againstOf({ name, digest, origin }, now) {
    const facts = originFacts(origin, now);
    if (origin.commit === null || origin.source === 'registry')
        return { subject: { code: name, most: 60 }, facts: [{ code: (0,report_cause/* shortDigest */.V)(digest) }, ...facts] };
    const branch = origin.branch === null ? [] : [' on ', { code: origin.branch, most: 60 }];
    return { subject: [{ commit: origin.commit }, ...branch], facts };
}
const RELATIONS = { 'merge-base': 'merge-base', base: 'merge-base', previous: 'the commit before' };
/** What makes a baseline one to trust: what it is to the commit that was measured, how it was had, and how old it is. */
function originFacts(origin, now) {
    const { source, commit, wanted, relation } = origin;
    if (source === 'given')
        return [];
    return [
        ...(relation === null || commit !== wanted ? [] : [RELATIONS[relation]]),
        ...olderFacts(origin),
        ...(source === 'registry' && commit !== null ? [['built from ', { commit }]] : []),
        ...ageFacts(origin, now),
    ];
}
function olderFacts({ wanted, commitsOlder }) {
    if (commitsOlder === null || commitsOlder === 0 || wanted === null)
        return [];
    return [[`${(0,count_noun/* countNoun */.y)(commitsOlder, 'commit')} older than `, { commit: wanted }]];
}
/** Who made it, as far as that is known, and when: a measurement is kept by the run that made it. */
function ageFacts({ source, measuredAt, storedOn }, now) {
    if (source === 'rebuilt')
        return ['rebuilt for this run'];
    const age = measuredAt === null ? '' : formatAge((Date.parse(now) - Date.parse(measuredAt)) / 1000);
    if (source === 'stored' && storedOn !== undefined)
        return [['stored by a run on ', { code: storedOn, most: 60 }, age === '' ? '' : ` ${age}`]];
    if (age === '')
        return [];
    return [source === 'stored' ? `stored ${age}` : `built ${age}`];
}

// EXTERNAL MODULE: ./src/text/format-delta.ts
var format_delta = __webpack_require__(13099);
;// CONCATENATED MODULE: ./src/report/overview/shared-causes.ts
/**
 * Packages and base images that changed several images, the heaviest first. Only of images whose compressed bytes can be compared, and
 * nothing that is noise in all of them together: less than the highest of their floors.
 */
function sharedCauses(rows) {
    const found = new Map();
    for (const row of rows) {
        const { change } = row.image;
        if (change?.compressedIncomparable !== null)
            continue;
        for (const { type, subject, compressed } of change.causes.rows) {
            if (subject === null || (type !== 'packages' && type !== 'base'))
                continue;
            const key = `${type} ${subject}`;
            const cause = found.get(key) ?? { type, subject, delta: 0, floor: 0, rows: new Set() };
            cause.delta += compressed;
            cause.floor = Math.max(cause.floor, change.noiseFloor.compressed);
            cause.rows.add(row);
            found.set(key, cause);
        }
    }
    return [...found.values()]
        .filter(cause => cause.rows.size > 1 && Math.abs(cause.delta) >= cause.floor)
        .map(({ type, subject, delta, rows: { size: images } }) => ({ type, subject, delta, images }))
        .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}

;// CONCATENATED MODULE: ./src/report/sections/findings.ts





const MOST_CAUSES = 2;
/** Less than this is not worth a sentence. In compressed bytes. */
const LEAST_SAVINGS = 10_000;
/** What only shows when images are seen together: causes that several share, what a registry stores, and what could be saved. */
function findings(rows) {
    const stored = storedOnce(rows);
    const sentences = [
        ...sharedCauses(rows).slice(0, MOST_CAUSES).map(causeSentence),
        ...(stored === null
            ? []
            : [
                `A registry stores ${(0,format_bytes/* formatBytes */.z)(stored)} compressed for these images, shared layers counted once.`,
            ]),
        ...allSavings(rows),
    ];
    return sentences.length === 0 ? [] : [{ kind: 'paragraph', text: (0,block/* joinTexts */.B5)(sentences, ' ') }];
}
function causeSentence({ type, subject, delta, images }) {
    const start = type === 'base' ? [{ mark: 'base', word: 'The base image ' }] : [];
    const where = `${(0,format_delta/* formatDelta */.C)(delta)} compressed in ${(0,count_noun/* countNoun */.y)(images, 'image')}`;
    return [...start, { code: subject, most: 60 }, ` accounts for ${where}.`];
}
/**
 * What could be saved over all images, each on the platform of its row; none where that is next to nothing. A line that several images
 * share is changed once and counted in each.
 */
function allSavings(rows) {
    const saved = rows.map(({ image }) => image.advice.total.compressed).filter(bytes => bytes > 0);
    const sum = saved.reduce((all, bytes) => all + bytes, 0);
    if (sum < LEAST_SAVINGS)
        return [];
    const shared = saved.length === 1 ? '' : '; shared savings count in each image';
    return [
        `Possible savings: about ${(0,format_bytes/* formatBytes */.z)(sum)} compressed in ${(0,count_noun/* countNoun */.y)(saved.length, 'image')}${shared}.`,
    ];
}
/**
 * The compressed bytes that a registry keeps for the layers of all images and platforms: a layer that several share is stored once.
 *
 * @returns null where nothing is shared, or where the reports disagree about a layer's size, which makes no sum.
 */
function storedOnce(rows) {
    const sizes = new Map();
    let all = 0;
    for (const { compressed, digest } of rows.flatMap(({ report }) => report.platforms.flatMap(({ layers }) => layers))) {
        if ((sizes.get(digest) ?? compressed) !== compressed)
            return null;
        sizes.set(digest, compressed);
        all += compressed;
    }
    const once = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return once < all ? once : null;
}

// EXTERNAL MODULE: ./src/report/overview/names-of.ts
var names_of = __webpack_require__(32984);
;// CONCATENATED MODULE: ./src/report/sections/footer.ts


/** The last line on one image: where all of it is, and what reading it took. */
function footer({ tool, platforms }, view) {
    const read = platforms.reduce((sum, image) => sum + image.read.layers, 0);
    const known = platforms.reduce((sum, image) => sum + image.read.known, 0);
    const cut = view.level.cut ? ['tables were cut to fit, the JSON report has more'] : [];
    return {
        kind: 'footer',
        parts: [
            ...start(tool.version, view),
            `${(0,count_noun/* countNoun */.y)(read, 'layer')} read, ${known} known from earlier`,
            ...cut,
        ],
    };
}
/**
 * The last line on many images: where all of it is, and on how many images and jobs it is.
 *
 * @param hidden whether some images are not shown.
 */
function overviewFooter({ jobs }, { rows, measured, unmeasured }, view, hidden) {
    const { head, level } = view;
    const counted = [
        `${measured.length} of ${(0,count_noun/* countNoun */.y)(rows.length, 'image')} measured`,
        ...(head === null ? [] : [' at ', { commit: head }]),
        ...(unmeasured.length === 0 ? [] : ['; not ', ...(0,names_of/* namesOf */.e)(unmeasured)]),
    ];
    return {
        kind: 'footer',
        parts: [
            ...start(measured[0]?.report.tool.version ?? '', view),
            ...jobWords(jobs),
            counted,
            ...(level.cut || hidden ? ['tables were cut to fit, the JSON reports have more'] : []),
        ],
    };
}
function start(version, { run }) {
    const known = /^[\w.+-]{1,40}$/.test(version) ? ` ${version}` : '';
    return [`slim-build${known}`, ...(run === null ? [] : [{ run, label: 'Full report' }])];
}
/** How many jobs reported, of how many if that is known. */
function jobWords(jobs) {
    if (jobs === undefined)
        return [];
    const { reported, expected } = jobs;
    return [
        expected === null
            ? `${(0,count_noun/* countNoun */.y)(reported, 'job')} reported`
            : `${reported} of ${(0,count_noun/* countNoun */.y)(expected, 'job')} reported`,
    ];
}

// EXTERNAL MODULE: ./src/report/sections/causes.ts
var sections_causes = __webpack_require__(44371);
// EXTERNAL MODULE: ./src/report/sections/parts.ts
var parts = __webpack_require__(52245);
// EXTERNAL MODULE: ./src/report/sections/platforms.ts + 1 modules
var platforms = __webpack_require__(51537);
// EXTERNAL MODULE: ./src/report/sections/savings.ts + 1 modules
var sections_savings = __webpack_require__(69575);
;// CONCATENATED MODULE: ./src/report/sections/silenced.ts



/** Advice that someone does not want to hear of: by which rule, and where that is said; folded. None without any. */
function silencedDetails({ advice: { silenced = [] } }) {
    if (silenced.length === 0)
        return [];
    const facts = `${(0,count_noun/* countNoun */.y)(silenced.length, 'finding')}, not in the savings`;
    return [(0,block/* details */.zH)('Silenced advice', facts, { kind: 'list', items: silenced.map(silencedLine) })];
}
function silencedLine({ rule, compressed, by, where }) {
    const bytes = compressed > 0 ? `, about ${(0,format_bytes/* formatBytes */.z)(compressed)} compressed` : '';
    if (where !== null)
        return [{ code: rule }, bytes, ', by the comment above ', { place: where }];
    return [{ code: rule }, bytes, ', by ', { code: by ?? '', most: 80 }];
}

// EXTERNAL MODULE: ./src/report/sections/size.ts
var size = __webpack_require__(22222);
// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 97 modules
var advice_rules = __webpack_require__(93975);
;// CONCATENATED MODULE: ./src/report/summary/smallest-fix.ts


/** More pieces are no short way. */
const MOST_PIECES = 3;
/** What is known of advice by its rule. */
const TRAITS = {
    exchangesBase: ({ rule }) => (0,advice_rules/* adviceRule */.X)(rule)?.exchangesBase === true,
};
/**
 * The fewest pieces of advice that bring one platform of an image under its exceeded budgets, as far as
 * savings are known to help those. Nothing is claimed of other budgets: whose bytes a piece of advice would take off those is not certain.
 *
 * @returns null where no such budget is exceeded, there is no advice, or it cannot be told what it comes to.
 */
function smallestFix({ verdict }, image) {
    const failed = verdict.judgements.filter(({ outcome, platform }) => outcome === 'fail' && platform === image.platform);
    const needs = failed.flatMap(judgement => needOf(judgement, image) ?? []);
    const { rows, rest } = image.advice;
    const count = rows.length + rest.count;
    if (needs.length === 0 || count === 0)
        return null;
    const covers = {
        judgements: needs.map(({ judgement }) => judgement),
        others: needs.length < failed.length,
    };
    const pieces = fewest(byEase(rows), needs);
    if (pieces !== null)
        return { kind: 'some', pieces, covers, then: sizeAfter(image, pieces, needs) };
    if (needs.every(need => atLeast(rows, need) >= need.bytes)) {
        const bytes = image.total.compressed - image.advice.total.compressed;
        return { kind: 'all', count, covers, then: { bytes, metric: 'compressed' } };
    }
    const over = needs.flatMap(need => remainderOf(rows, need) ?? []);
    return over.length === 0 ? null : { kind: 'short', count, hints: image.advice.hints !== undefined, over };
}
function needOf(judgement, image) {
    const need = (0,budgets/* budgetKind */.YY)(judgement).savings?.need(judgement, image, TRAITS) ?? null;
    return need === null ? null : { judgement, ...need };
}
/** What all rows take off for certain. */
function atLeast(rows, { saves }) {
    return rows.reduce((sum, row) => sum + (saves(row) ?? 0), 0);
}
/** What stays too much, where that is certain. */
function remainderOf(rows, need) {
    const all = [...rows.map(need.saves), need.rest];
    if (all.includes(null))
        return null;
    const saved = all.reduce((sum, each) => sum + (each ?? 0), 0);
    if (saved >= need.least)
        return null;
    return { judgement: need.judgement, left: need.counted - saved, over: need.least - saved };
}
/** The size of the image without the pieces, in the bytes of the first budget where those are known. */
function sizeAfter({ total }, pieces, [first]) {
    const wanted = first?.judgement.metric ?? 'compressed';
    const metric = pieces.some(piece => piece[wanted] === null) ? 'compressed' : wanted;
    const bytes = pieces.reduce((left, piece) => left - (piece[metric] ?? 0), total[metric]);
    return { bytes, metric };
}
/** Another base image is asked for last: whatever runs on it must be tried again. */
function byEase(rows) {
    return rows.toSorted((a, b) => Number(TRAITS.exchangesBase(a)) - Number(TRAITS.exchangesBase(b)));
}
/** The first of the smallest sets of rows that meet all needs, the first rows tried first. Null where it takes too many. */
function fewest(rows, needs) {
    const saved = needs.map(need => rows.map(row => need.saves(row) ?? 0));
    const most = saved.map(all => all.toSorted((a, b) => b - a));
    const pick = (from, left, size) => {
        if (left.every(bytes => bytes <= 0))
            return [];
        if (left.some((bytes, need) => bytes > topOf(most[need] ?? [], size)))
            return null;
        for (let index = from; index < rows.length; index += 1) {
            const then = left.map((bytes, need) => bytes - (saved[need]?.[index] ?? 0));
            const others = pick(index + 1, then, size - 1);
            if (others !== null)
                return [index, ...others];
        }
        return null;
    };
    for (let size = 1; size <= MOST_PIECES; size += 1) {
        const found = pick(0, needs.map(({ bytes }) => bytes), size);
        if (found !== null)
            return found.flatMap(index => rows[index] ?? []);
    }
    return null;
}
/** The most that so many rows can take off. */
function topOf(descending, size) {
    return descending.slice(0, size).reduce((sum, each) => sum + each, 0);
}

// EXTERNAL MODULE: ./src/report/sections/where.ts
var sections_where = __webpack_require__(83924);
;// CONCATENATED MODULE: ./src/report/sections/smallest-fix.ts





const smallest_fix_MOST_BUDGETS = 2;
const ALL_KNOWN = 'What slim-build knows of is not enough';
const ONLY_CERTAIN = 'Without the hints, it is not enough';
/** The fewest changes that bring an image back under its budgets, or what remains with all of them; none where nothing is known of one. */
function smallestFixLine({ report, image }) {
    const fix = smallestFix(report, image);
    if (fix === null)
        return [];
    const on = report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : [];
    if (fix.kind === 'short') {
        const verb = fix.count === 1 ? 'brings' : 'bring';
        const over = fix.over.slice(0, smallest_fix_MOST_BUDGETS).map(each => remainderWords(each, verb));
        return [
            (0,block/* paragraph */.FY)({ strong: [fix.hints ? ONLY_CERTAIN : ALL_KNOWN, ...on, ':'] }, ` ${allOf(fix.count)} ${over.join(', and ')}.`),
        ];
    }
    return [
        (0,block/* paragraph */.FY)({ strong: [`Smallest fix${coveredWords(fix.covers)}`, ...on, ':'] }, ' ', ...pieces(fix), ` → about ${(0,format_bytes/* formatBytes */.z)(fix.then.bytes)} ${fix.then.metric}`),
    ];
}
function pieces(way) {
    if (way.kind === 'all')
        return [`${allOf(way.count)} together, no three are enough`];
    const each = way.pieces.map((piece) => {
        const where = (0,sections_where/* whereText */.ZF)(piece);
        const place = (0,block/* isEmpty */.Im)(where) ? [] : [', ', ...(0,block/* inlinesOf */.ew)(where)];
        return [{ words: piece.fix }, ` (${(0,format_bytes/* formatBytes */.z)(piece[way.then.metric] ?? 0)}`, ...place, ')'];
    });
    const last = each.pop() ?? '';
    return (0,block/* joinTexts */.B5)(each.length === 0 ? [last] : [(0,block/* joinTexts */.B5)(each, ', '), last], ' and ');
}
function allOf(count) {
    return count === 1 ? 'the one known saving' : `all ${count} savings`;
}
/** Which budgets, where there are others that this does not help. */
function coveredWords({ judgements, others }) {
    if (!others)
        return '';
    const names = [...new Set(judgements.map(countedWords))];
    return ` for the budget${judgements.length === 1 ? '' : 's'} on ${names.join(' and ')}`;
}
function countedWords(judgement) {
    return (0,budgets/* budgetKind */.YY)(judgement).savings?.of ?? 'it';
}
function remainderWords({ judgement, left, over }, verb) {
    const { metric } = judgement;
    return `${verb} ${countedWords(judgement)} to about ${(0,format_bytes/* formatBytes */.z)(left)} ${metric}, still ${(0,format_bytes/* formatBytes */.z)(over)} over`;
}

;// CONCATENATED MODULE: ./src/report/sections/image-details.ts














const MOST_PLATFORMS = 12;
const image_details_MOST_BUDGETS = 12;
/** Images that are folded side by side. */
const MOST_FOLDS = 6;
/** What changed in each of many images; many lines to unfold are folded themselves. */
function imagesDetails(rows, view) {
    const images = rows.slice(0, view.level.images).map(row => imageDetails(row, view));
    return images.length <= MOST_FOLDS || !view.level.folded
        ? images
        : [(0,block/* details */.zH)('Image by image', (0,count_noun/* countNoun */.y)(images.length, 'image'), ...images)];
}
/** What changed in one of many images, by cause, on its platforms and within its budgets; folded. */
function imageDetails(row, { level }) {
    const { report, image } = row;
    const several = report.platforms.length > 1;
    return {
        kind: 'details',
        title: (0,image_label/* imageLabel */.e)(row, 60),
        facts: image_details_factsOf(row),
        blocks: [
            ...(several
                ? [(0,platforms/* platformsTable */.Zs)(report, MOST_PLATFORMS), (0,block/* paragraph */.FY)('On ', { text: image.platform, most: 60 }, ':')]
                : []),
            ...changeOf(row, level.causes),
            ...(level.savings === 0 ? [] : savingsOf(row, level.savings)),
            ...silencedDetails(image),
            ...budgetsTable(report.verdict, image_details_MOST_BUDGETS),
            ...smallestFixLine(row),
            ...acceptGrowthHint(report.verdict),
            ...raisedLimitsDiff(report),
        ],
    };
}
function savingsOf(row, most) {
    const { image } = row;
    return [...(0,sections_savings/* savingsSentence */.Dx)(row), ...(0,sections_savings/* savingsTable */.mG)(image, most), ...(0,sections_savings/* hintsDetails */.xg)(image, most)];
}
function changeOf({ report: { baseline }, image }, most) {
    const { change } = image;
    if (change !== null)
        return [...(0,size/* incomparable */.OF)(change), ...(0,sections_causes/* causesTable */.$_)(change, most), ...(0,sections_causes/* originLine */.rH)(change)];
    return [...(baseline.kind === 'none' ? [(0,block/* paragraph */.FY)(baseline.reason)] : []), (0,parts/* partsTable */.N)(image, most)];
}
const STATES = {
    over: { mark: 'fail', word: 'over budget' },
    near: { mark: 'warn', word: 'near budget' },
};
function image_details_factsOf({ state, image, summary }) {
    const { metric, delta, size } = summary;
    const { change } = image;
    const start = STATES[state];
    const savings = (0,sections_savings/* savingsFacts */.RV)(image, metric);
    const causes = change === null ? 0 : change.causes.rows.length + change.causes.rest.count;
    return (0,block/* joinTexts */.B5)([
        ...(start === undefined ? [] : [start]),
        ...(change === null
            ? [`${(0,format_bytes/* formatBytes */.z)(size)} ${metric}, what it is made of`]
            : [`${(0,format_delta/* formatDelta */.C)(delta)} ${metric}`, (0,count_noun/* countNoun */.y)(causes, 'cause')]),
        ...(savings === '' ? [] : [savings]),
    ], ', ');
}

// EXTERNAL MODULE: ./src/report/sections/loosened.ts
var loosened = __webpack_require__(45362);
;// CONCATENATED MODULE: ./src/report/sections/notes.ts




const OPEN_NOTES = 2;
const MOST_NOTES = 20;
const notes_LONGEST = 300;
/** What qualifies the numbers of one image and must not be folded: platforms that are gone, and the first notes. */
function openNotes({ report, image }, { level }) {
    const { notes, removedPlatforms, baseline } = report;
    const gone = removedPlatforms.slice(0, 5).map((text) => ({ text, most: 60 }));
    const name = baseline.kind === 'measured' ? (0,size/* baselineName */.Ri)(baseline) : 'the baseline';
    const { unknown } = image.base;
    return noteList([
        ...(gone.length > 0
            ? [['No longer in the image, but in ', name, ': ', ...(0,block/* joinTexts */.B5)(gone, ', '), '.']]
            : []),
        ...(unknown === null || notes.includes(unknown)
            ? []
            : [{ text: `Base image not known: ${unknown}`, most: notes_LONGEST }]),
        ...firstNotes(notes.map(noteText), level.folded),
    ]);
}
/** The notes that {@link openNotes} leaves, folded. */
function moreNotes({ report: { notes } }) {
    return notesDetails(notes.map(noteText));
}
function noteText(text) {
    return { text, most: notes_LONGEST };
}
/** What qualifies the numbers of many images and must not be folded: what the sums leave out, and the first notes. */
function overviewOpenNotes(summary, { level }) {
    return noteList([...leftOut(summary), ...firstNotes(allNotes(summary), level.folded)]);
}
/** The notes that {@link overviewOpenNotes} leaves, folded. */
function overviewMoreNotes(summary) {
    return notesDetails(allNotes(summary));
}
function noteList(items) {
    return items.length === 0 ? [] : [{ kind: 'list', mark: 'note', items }];
}
function firstNotes(notes, folded) {
    const left = notes.length - OPEN_NOTES;
    const more = left > 0 && folded ? [`${(0,count_noun/* countNoun */.y)(left, 'more note')} in the details.`] : [];
    return [...notes.slice(0, OPEN_NOTES), ...more];
}
function notesDetails(notes) {
    const more = notes.slice(OPEN_NOTES);
    if (more.length === 0)
        return [];
    const left = more.length - MOST_NOTES;
    const items = [...more.slice(0, MOST_NOTES), ...(left > 0 ? [`and ${left} more`] : [])];
    return [(0,block/* details */.zH)('Notes', `${more.length} more`, { kind: 'list', items })];
}
/** Each sentence once, with the images that it is said of unless those are all. */
function allNotes({ measured, rows }) {
    const notes = measured.flatMap(row => [...new Set(notesOf(row))].map(text => ({ text, row })));
    return [...Map.groupBy(notes, ({ text }) => text)].map(([text, all]) => noteSentence({ text, rows: all.map(({ row }) => row) }, rows.length));
}
function notesOf({ report }) {
    const { notes, platforms } = report;
    const unknown = platforms.flatMap(({ base }) => (base.unknown === null ? [] : [base.unknown]));
    return [
        ...notes,
        ...unknown.filter(reason => !notes.includes(reason)).map(reason => `Base image not known: ${reason}`),
    ];
}
function noteSentence({ text, rows }, images) {
    const whom = rows.length === images ? [] : [...(0,names_of/* namesOf */.e)(rows), ': '];
    return [...whom, { text, most: notes_LONGEST }];
}
/** What the sum does not hold, and why, as sentences; none where it holds all or there is none. */
function leftOut({ total, measured, summed, unmeasured, incomparable }) {
    if (total === null)
        return [];
    const fresh = measured.filter(({ summary }) => summary.state === 'new');
    const onPlatform = fresh.filter(({ report }) => report.baseline.kind === 'measured').length;
    const uncompared = measured.filter(({ summary }) => summary.state === 'uncompared').length;
    const counts = [
        [fresh.length - onPlatform, 'new image', ''],
        [onPlatform, 'image', ' on a new platform'],
        [uncompared, 'image', ' without a baseline'],
        [unmeasured.length, 'image', ' without numbers'],
    ];
    const reasons = [
        ...counts.filter(([count]) => count > 0).map(([count, noun, end]) => (0,count_noun/* countNoun */.y)(count, noun) + end),
        ...(incomparable.length > 0 ? [incomparableWords(incomparable)] : []),
    ];
    const several = summed.some(({ report }) => report.platforms.length > 1);
    return [
        ...(reasons.length === 0 ? [] : [['The sum leaves out ', ...(0,block/* joinTexts */.B5)(reasons, ', '), '.']]),
        ...(several ? ['For an image with several platforms, the sum counts the platform that is shown.'] : []),
    ];
}
function incomparableWords(rows) {
    const start = `${(0,count_noun/* countNoun */.y)(rows.length, 'image')} whose compressed bytes are not comparable (`;
    return [start, ...(0,block/* inlinesOf */.ew)((0,names_of/* namesOf */.e)(rows)), '; shown unpacked)'];
}

// EXTERNAL MODULE: ./src/report/sections/overview-table.ts
var overview_table = __webpack_require__(85341);
;// CONCATENATED MODULE: ./src/report/sections/unchanged.ts






/** The images that nothing happened to, folded. None without any, and where their number is all that is said. */
function unchangedDetails(rows, { level }) {
    if (rows.length === 0 || level.unchanged === 'count')
        return [];
    const names = rows.map(row => (0,image_label/* imageLabel */.e)(row, level.longestName));
    const body = level.unchanged === 'rows' ? table(rows, level.longestName) : (0,block/* paragraph */.FY)(...(0,block/* joinTexts */.B5)(names, ', '));
    return [(0,block/* details */.zH)('Unchanged', `${(0,count_noun/* countNoun */.y)(rows.length, 'image')}${sizeWords(rows)}`, body)];
}
/** Their size together, if all of it is of one kind. */
function sizeWords(rows) {
    if (rows.some(({ summary }) => summary.metric !== 'compressed'))
        return '';
    const size = rows.reduce((sum, row) => sum + row.summary.size, 0);
    return `, ${(0,format_bytes/* formatBytes */.z)(size)} compressed`;
}
function table(rows, longest) {
    return {
        kind: 'table',
        columns: [
            { heading: 'Image' },
            { heading: 'Size', align: 'right' },
            { heading: 'Δ', align: 'right' },
            { heading: 'Budget', align: 'right' },
        ],
        rows: rows.map(row => {
            const { metric, size, delta, budget } = row.summary;
            return [
                (0,image_label/* imageLabel */.e)(row, longest),
                `${(0,format_bytes/* formatBytes */.z)(size)} ${metric}`,
                delta === 0 ? '' : (0,format_delta/* formatDelta */.C)(delta),
                (0,platforms/* budgetShare */.Nl)(size, budget),
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./src/report/summary/overruns.ts
/** All budgets that were exceeded, those of the worst image first. */
function overruns(rows) {
    return rows.flatMap(row => row.report.verdict.judgements
        .filter(({ outcome }) => outcome === 'fail')
        .map((judgement) => ({ row, judgement })));
}

;// CONCATENATED MODULE: ./src/report/document/many-images.ts














/** Lines that show without unfolding. */
const MOST_LINES = 25;
/** Rows that stay when nothing else fits, and the characters of a name in them. */
const SHORTEST = { rows: 5, name: 24 };
/**
 * Many images: a row for each that changed or has no numbers, then its details. The verdict, all exceeded budgets and the link to the run
 * stay at every level.
 */
function manyImages(overview, summary, view) {
    const { level } = view;
    const { measured } = summary;
    const rows = rowsOf(summary);
    const over = overruns(measured);
    const top = [
        (0,overview_headline/* overviewHeadline */.oU)(summary),
        ...comparisonLine(measured, view),
        ...overviewAlert(over),
        ...(0,loosened/* overviewLoosenedAlert */.x3)(measured),
    ];
    const bottom = [...findings(measured), ...overviewOpenNotes(summary, view)];
    const open = level.folded ? openRows(rows, [...top, ...bottom]) : rows.length;
    const shared = (0,shared_facts/* sharedFacts */.T)(measured);
    if (level.verdictOnly) {
        const few = Math.min(open, SHORTEST.rows);
        return [
            ...top,
            ...(0,overview_table/* overviewTable */.U)(rows.slice(0, few), { shared, longest: SHORTEST.name }),
            ...(0,overview_table/* moreImages */.M)(rows.slice(few), 0, { shared, longest: 12 }),
            ...(over.length === 0 ? [] : [exceededList(over, level)]),
            overviewFooter(overview, summary, view, true),
        ];
    }
    const options = { shared, longest: level.longestName };
    const changed = rows.filter(row => row.kind === 'measured');
    const hidden = level.folded ? rows.length > open + level.moreImages : changed.length > level.images;
    return [
        ...top,
        ...(0,overview_table/* overviewTable */.U)(rows.slice(0, open), options),
        ...bottom,
        ...(0,overview_table/* moreImages */.M)(rows.slice(open), level.moreImages, options),
        ...(alertSaysAll(over) ? [] : [exceededDetails(over, level.longestName)]),
        ...imagesDetails(changed, view),
        ...unchangedDetails(unchangedOf(summary), view),
        ...overviewMoreNotes(summary),
        overviewFooter(overview, summary, view, hidden),
    ];
}
/** One line, so that no one reads a second one. */
function manyQuietImages({ jobs }, summary) {
    return [(0,overview_headline/* quietOverviewHeadline */.q)(summary, [...againstWords(summary.measured), ...jobWords(jobs)])];
}
/** Images with a row: all but those without a change. */
function rowsOf({ rows }) {
    return rows.filter(({ state }) => state !== 'unchanged');
}
function unchangedOf({ measured }) {
    return measured.filter(({ state }) => state === 'unchanged');
}
/** Rows that the open table has room for. */
function openRows(rows, others) {
    // Table head and footer make two lines more.
    return Math.min(rows.length, Math.max(3, MOST_LINES - 2 - (0,block/* openLines */.es)(others)));
}

// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
;// CONCATENATED MODULE: ./src/report/sections/base-options.ts




const NOT_SUMMED = 'Sizes are those of the images alone. What a smaller one lacks and your lines install there is not in them.';
/** Of a name that is there to be copied. Characters. */
const base_options_LONGEST = 200;
/** The base image and the smaller ones that it could be exchanged for, with what each lacks and what needs that; folded. None without any. */
function baseOptionsDetails({ advice: { bases = [] } }) {
    if (bases.length === 0)
        return [];
    return [
        (0,block/* details */.zH)('Base images', (0,count_noun/* countNoun */.y)(bases.length - 1, 'smaller one'), {
            kind: 'table',
            columns: [
                { heading: 'Compressed', align: 'right' },
                { heading: 'Unpacked', align: 'right' },
                { heading: 'Base image', wrap: true },
                { heading: 'Lacks', below: true },
                { heading: 'Needed by', below: true },
            ],
            rows: bases.map(cells),
        }, (0,block/* paragraph */.FY)(NOT_SUMMED)),
    ];
}
function cells({ reference, compressed, unpacked, lacks, neededBy }, index) {
    const name = { code: (0,familiar_reference/* familiarReference */.Z)(reference), most: base_options_LONGEST };
    return [
        ...[(0,format_bytes/* formatBytes */.z)(compressed), unpacked === null ? 'not known' : (0,format_bytes/* formatBytes */.z)(unpacked)],
        index === 0 ? [name, ' (now)'] : name,
        ...[{ words: lacks }, { words: neededBy }],
    ];
}

// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/report/summary/hidden-words.ts
var hidden_words = __webpack_require__(26305);
// EXTERNAL MODULE: ./src/report/summary/size-bar.ts
var size_bar = __webpack_require__(76060);
// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
;// CONCATENATED MODULE: ./src/report/summary/shown-lines.ts

/** The lines that made a layer, took time or changed: of more than `most`, the heaviest and then the slowest. */
function shownLines(image, most) {
    const worthy = [...presentLines(image), ...goneLines(image)].filter(isWorthARow);
    const chosen = new Set(worthy.toSorted(compareLines).slice(0, most));
    const shown = [...unlined(image), ...worthy.filter(line => chosen.has(line))];
    const whole = (0,bytes/* sumBytes */.jO)([...image.lines, image.withoutLine]);
    const delta = image.change === null ? null : (0,bytes/* subtractBytes */.CA)((0,bytes/* sumBytes */.jO)(image.change.lines), (0,bytes/* sumBytes */.jO)(deltasOf(shown)));
    const rest = { ...(0,bytes/* subtractBytes */.CA)(whole, (0,bytes/* sumBytes */.jO)(shown)), count: worthy.length - chosen.size, delta };
    return { count: worthy.length, rows: shown, rest };
}
function presentLines({ lines, change }) {
    const deltas = new Map(change?.lines.map(line => [line.head, line]) ?? []);
    return lines
        .map((line, index) => {
        const delta = change === null ? null : (deltas.get(index) ?? bytes/* NO_BYTES */.CR);
        return { ...line, where: line, gone: false, delta };
    })
        .toSorted(compareMembership);
}
function goneLines({ change }) {
    return (change?.lines ?? [])
        .filter(line => line.head === null && line.baseline !== null)
        .map(delta => ({
        ...bytes/* NO_BYTES */.CR,
        where: delta.where,
        gone: true,
        layers: 0,
        seconds: null,
        cached: null,
        delta,
    }))
        .toSorted(compareMembership);
}
/** One row for all of it: there is nothing to tell the layers apart by. */
function unlined({ withoutLine, change }) {
    const delta = change === null ? null : (0,bytes/* sumBytes */.jO)(change.lines.filter(isUnlined));
    if (withoutLine.layers === 0 && !isSome(delta))
        return [];
    return [{ ...withoutLine, where: null, gone: false, seconds: null, cached: null, delta }];
}
function isUnlined({ head, baseline }) {
    return head === null && baseline === null;
}
function deltasOf(lines) {
    return lines.flatMap(({ delta }) => delta ?? []);
}
function isWorthARow({ layers, seconds, delta }) {
    return layers > 0 || (seconds ?? 0) >= 0.05 || isSome(delta);
}
function isSome(bytes) {
    return bytes !== null && (bytes.compressed !== 0 || bytes.unpacked !== 0);
}
/** Lines of one Dockerfile by their numbers; BuildKit hands stages out in the order in which it builds them. */
function compareMembership({ where: a }, { where: b }) {
    return a !== null && a.dockerfile === b?.dockerfile ? a.line - b.line : 0;
}
/** The heaviest first: a line that is gone by what it took. */
function compareLines(a, b) {
    const [x, y] = [weightOf(a), weightOf(b)];
    return y.compressed - x.compressed || y.unpacked - x.unpacked || (b.seconds ?? 0) - (a.seconds ?? 0);
}
function weightOf({ gone, delta, compressed, unpacked }) {
    return gone && delta !== null ? (0,bytes/* subtractBytes */.CA)(bytes/* NO_BYTES */.CR, delta) : { compressed, unpacked };
}

;// CONCATENATED MODULE: ./src/report/sections/lines.ts









/** Columns of both kinds of bytes. */
const SIZES = [
    { heading: 'Compressed', align: 'right' },
    { heading: 'Unpacked', align: 'right' },
];
/** The cells of {@link SIZES}. */
function sizeCells({ compressed, unpacked }) {
    return [(0,format_bytes/* formatBytes */.z)(compressed), (0,format_bytes/* formatBytes */.z)(unpacked)];
}
/** Every line that made a layer or took time, with its size; the layers instead where no line is known. */
function linesDetails(image, most) {
    return image.lines.length === 0 ? layersDetails(image, most) : linesTable(image, most);
}
function linesTable(image, most) {
    const { count, rows, rest } = shownLines(image, most);
    const compared = image.change !== null && image.change.compressedIncomparable === null;
    const unread = new Set(image.layers.flatMap(layer => (layer.unread === true ? [placeKey(layer)] : [])));
    const shown = new Set(rows.map(placeKey));
    const sizes = (line, isUnread) => [
        (0,format_bytes/* formatBytes */.z)(line.compressed),
        (0,size/* unpackedWords */.xr)(line.unpacked, isUnread),
        ...(compared && line.delta !== null ? [{ delta: line.delta.compressed }] : []),
    ];
    const inStages = new Set(rows.flatMap(({ where }) => where?.stage ?? [])).size > 0;
    const facts = `${(0,count_noun/* countNoun */.y)(count, 'line')}, ${(0,count_noun/* countNoun */.y)(image.layers.length, 'layer')}`;
    return (0,block/* details */.zH)('Dockerfile lines', facts, {
        kind: 'table',
        columns: [
            ...SIZES,
            ...(compared ? [{ heading: 'Δ compressed', align: 'right' }] : []),
            { heading: 'Time', align: 'right' },
            { heading: 'Line', keep: true },
            { heading: '', joined: true, wrap: true },
            { heading: '▇', wide: true, keep: true },
        ],
        rows: [
            ...rows.map(row => [
                ...sizes(row, unread.has(placeKey(row))),
                timeCell(row),
                ...lineCells(row, inStages),
                (0,size_bar/* sizeBar */.F)(row.compressed, image.total.compressed),
            ]),
            ...(rest.count === 0
                ? []
                : [
                    [
                        ...sizes(rest, [...unread].some(key => !shown.has(key))),
                        '',
                        '',
                        (0,count_noun/* countNoun */.y)(rest.count, 'more line'),
                    ],
                ]),
        ],
    });
}
/** By which a row of the table has the layers of a line, or those of none. */
function placeKey({ where }) {
    return where === null ? '' : JSON.stringify([where.dockerfile, where.line]);
}
function lineCells({ where, layers, gone }, inStages) {
    if (where === null)
        return ['', unlinedWords(layers)];
    const { stage, instruction } = where;
    return [
        { place: where, gone },
        [
            ...(gone ? ['removed: '] : []),
            { code: instruction, most: sections_causes/* INSTRUCTION */.vm },
            ...(inStages && stage !== null ? [' in ', { code: stage, most: 30 }] : []),
        ],
    ];
}
function unlinedWords(layers) {
    return layers === 0
        ? 'layers that no line is known for, no longer there'
        : `${(0,count_noun/* countNoun */.y)(layers, 'layer')} of the base image or of an unknown line`;
}
function timeCell({ seconds, cached }) {
    if (cached === true)
        return 'cached';
    return seconds === null ? '' : (0,format_seconds/* formatSeconds */.X)(seconds);
}
/** For images that BuildKit did not build here: what the image's own history says. */
function layersDetails({ layers, total }, most) {
    const shown = layers.slice(0, most);
    const others = layers.slice(most);
    const isUnread = others.some(layer => layer.unread === true);
    const rest = (0,bytes/* sumBytes */.jO)(others);
    return (0,block/* details */.zH)('Layers', (0,count_noun/* countNoun */.y)(layers.length, 'layer'), {
        kind: 'table',
        columns: [
            { heading: 'Layer', align: 'right' },
            ...SIZES,
            { heading: 'Made by', wrap: true },
            { heading: '▇', wide: true, keep: true },
        ],
        rows: [
            ...shown.map((layer, index) => [
                `${index + 1}`,
                (0,format_bytes/* formatBytes */.z)(layer.compressed),
                (0,size/* unpackedWords */.xr)(layer.unpacked, layer.unread === true),
                madeBy(layer),
                (0,size_bar/* sizeBar */.F)(layer.compressed, total.compressed),
            ]),
            ...(others.length === 0
                ? []
                : [
                    [
                        '',
                        (0,format_bytes/* formatBytes */.z)(rest.compressed),
                        (0,size/* unpackedWords */.xr)(rest.unpacked, isUnread),
                        (0,count_noun/* countNoun */.y)(others.length, 'more layer'),
                    ],
                ]),
        ],
    });
}
function madeBy({ createdBy, origin }) {
    const words = createdBy === null ? 'not in the history' : { code: createdBy, most: 80 };
    return origin === 'base' ? [{ mark: 'base', word: 'base: ' }, ...(0,block/* inlinesOf */.ew)(words)] : words;
}

;// CONCATENATED MODULE: ./src/report/sections/biggest.ts








const BAR = { heading: '▇', wide: true, keep: true };
/** The biggest packages, with all others in one row. None when no package is known. */
function packagesDetails({ packages, total }, most) {
    if (packages.rows.length === 0)
        return [];
    const table = biggestTable(packages, most, 'package', [{ heading: 'Package', wrap: true }, BAR], row => [
        packageCell(row),
        (0,size_bar/* sizeBar */.F)(row.compressed, total.compressed),
    ]);
    return [(0,block/* details */.zH)('Packages', biggest_factsOf(packages, 'package'), table)];
}
function packageCell({ name, version, ecosystem, purpose }) {
    const role = purpose === null ? ecosystem : `${ecosystem}, ${purpose.replace('-', ' ')}`;
    return [{ code: name, most: 60 }, ' ', { text: version, most: 40 }, ` (${role})`];
}
/** The biggest files of the final file system, with all others in one row, and the most telling directories. */
function filesDetails({ files, directories, total }, most) {
    if (files.rows.length === 0)
        return [];
    const columns = [{ heading: 'File' }, ...(0,sections_where/* whereColumns */.pN)('Line')];
    const table = biggestTable(files, most, 'file', columns, row => [pathCell(row), ...(0,sections_where/* whereCells */.rv)(row)]);
    const tree = {
        kind: 'table',
        columns: [...SIZES, { heading: 'Directory, with all below it' }, BAR],
        rows: directories
            .slice(0, most)
            .map(row => [...sizeCells(row), pathCell(row), (0,size_bar/* sizeBar */.F)(row.compressed, total.compressed)]),
    };
    return [
        (0,block/* details */.zH)('Files and directories', biggest_factsOf(files, 'file'), table, ...(directories.length === 0 ? [] : [tree])),
    ];
}
/** What is shipped but does not show, and why. */
function hiddenDetails({ hidden, hiddenFiles }, most) {
    const count = hiddenFiles.rows.length + hiddenFiles.rest.count;
    if (count === 0)
        return [];
    const columns = [
        { heading: 'File' },
        { heading: 'Why', below: true },
        { heading: 'Shipped by', below: true },
        { heading: 'Hidden by', below: true },
    ];
    const table = biggestTable(hiddenFiles, most, 'hidden file', columns, row => [
        pathCell(row),
        hidden_words/* HIDDEN_WORDS */.t[row.why],
        (0,sections_where/* whereText */.ZF)(row),
        (0,sections_where/* whereText */.ZF)({ where: row.by, ...(row.byStep === undefined ? {} : { step: row.byStep }) }),
    ]);
    const facts = `${(0,format_bytes/* formatBytes */.z)(hidden.compressed)} compressed, ${(0,format_bytes/* formatBytes */.z)(hidden.unpacked)} unpacked in ${(0,count_noun/* countNoun */.y)(count, 'file')} that a later layer masks`;
    return [(0,block/* details */.zH)('Hidden bytes', facts, table)];
}
function pathCell({ path }) {
    return { code: `/${path}`, most: 80 };
}
function biggestTable(table, most, noun, columns, cells) {
    const shown = table.rows.slice(0, most);
    const left = table.rows.slice(most);
    const rest = (0,bytes/* addBytes */.$i)(left.length === 0 ? bytes/* NO_BYTES */.CR : (0,bytes/* sumBytes */.jO)(left), table.rest);
    const count = left.length + table.rest.count;
    return {
        kind: 'table',
        columns: [...SIZES, ...columns],
        rows: [
            ...shown.map(row => [...sizeCells(row), ...cells(row)]),
            ...(count === 0 ? [] : [[...sizeCells(rest), (0,count_noun/* countNoun */.y)(count, `more ${noun}`)]]),
        ],
    };
}
function biggest_factsOf({ rows, rest }, noun) {
    const whole = (0,bytes/* addBytes */.$i)((0,bytes/* sumBytes */.jO)(rows), rest);
    return `${(0,count_noun/* countNoun */.y)(rows.length + rest.count, noun)}, ${(0,format_bytes/* formatBytes */.z)(whole.compressed)} compressed, ${(0,format_bytes/* formatBytes */.z)(whole.unpacked)} unpacked`;
}

;// CONCATENATED MODULE: ./src/report/summary/seconds-that-add-up.ts
/** What `formatSeconds` shows as less than a tenth. Seconds. */
const NO_TENTH = 0.04;
/**
 * Durations rounded to tenths of a second so that they add up to their sum as it is rounded: each is off by less than a tenth. What is not
 * known stays so.
 */
function secondsThatAddUp(durations) {
    let sum = 0;
    return durations.map(seconds => {
        if (seconds === null)
            return null;
        const before = toTenths(sum);
        sum += seconds;
        const tenths = toTenths(sum) - before;
        return tenths === 0 ? Math.min(seconds, NO_TENTH) : tenths / 10;
    });
}
/** Rounded as `formatSeconds` does it. */
function toTenths(seconds) {
    return Math.round(Number(seconds.toFixed(1)) * 10);
}

;// CONCATENATED MODULE: ./src/report/sections/cache.ts






const cache_MOST_PLATFORMS = 9;
/** What the cache did: every step of the platform that the report shows, sums over all. None where nothing is known. */
function cacheDetails(cache, platform, most) {
    if (cache.kind === 'unknown')
        return [];
    const use = cache.platforms.find(each => each.platform === platform) ?? cache.platforms[0];
    if (use === undefined)
        return [];
    const { seconds } = cache.total.saved;
    const saved = seconds === null ? '' : `, ${savedWords(seconds)}`;
    return [
        (0,block/* details */.zH)('Cache', hitWords(cache.total) + saved, stepsTable(use, most), ...eachPlatform(cache.platforms, use), { kind: 'list', items: sentences(cache).map(text => ({ text, most: 500 })) }),
    ];
}
function stepsTable(use, most) {
    const shown = use.steps.slice(0, most);
    const left = use.steps.length - shown.length;
    const saved = secondsThatAddUp(shown.map(({ savedSeconds }) => savedSeconds));
    return {
        kind: 'table',
        columns: [
            { heading: 'Step', keep: true },
            { heading: '', joined: true, wrap: true },
            { heading: 'Cache', keep: true },
            { heading: 'Time', align: 'right' },
            { heading: 'Why', wrap: true },
        ],
        rows: [
            ...shown.map((step, index) => [
                { place: step },
                { code: step.instruction, most: sections_causes/* INSTRUCTION */.vm },
                step.cached ? 'cached' : 'built',
                cache_timeCell(step, saved[index] ?? null),
                missWords(step, use),
            ]),
            ...(left === 0 ? [] : [['', (0,count_noun/* countNoun */.y)(left, 'more step')]]),
        ],
    };
}
function cache_timeCell({ cached, seconds }, saved) {
    if (cached)
        return saved === null ? '' : savedWords(saved);
    return seconds === null ? '' : (0,format_seconds/* formatSeconds */.X)(seconds);
}
/** `about 38.7 s saved`, `< 0.1 s saved`. */
function savedWords(seconds) {
    const text = (0,format_seconds/* formatSeconds */.X)(seconds);
    return `${text.startsWith('<') ? '' : 'about '}${text} saved`;
}
/** Why a step was built, in a few words; '' for a cached one. */
function missWords({ miss }, { steps, hits }) {
    if (miss === null)
        return '';
    if (miss.reason === 'follows') {
        const cause = steps[miss.step];
        return cause === undefined ? 'an earlier step was built' : `line ${cause.line} was built`;
    }
    if (hits === 0)
        return 'not in the cache';
    return miss.reason === 'files' ? 'its files or its text changed' : 'its text or its base changed';
}
/** The hits of each platform, the main one first; none where there is only one. */
function eachPlatform(platforms, main) {
    if (platforms.length === 1)
        return [];
    const all = [main, ...platforms.filter(use => use !== main)].slice(0, cache_MOST_PLATFORMS);
    const items = all.map((use) => [
        { text: use.platform, most: 60 },
        `: ${hitWords({ hits: use.hits, steps: use.steps.length })}`,
    ]);
    return [{ kind: 'list', items }];
}
/** `3 of 5 steps came from the cache (60 %)`. */
function hitWords({ steps, hits }) {
    if (hits === steps)
        return `all ${(0,count_noun/* countNoun */.y)(steps, 'step')} came from the cache`;
    if (hits === 0)
        return `none of ${(0,count_noun/* countNoun */.y)(steps, 'step')} came from the cache`;
    return `${hits} of ${(0,count_noun/* countNoun */.y)(steps, 'step')} came from the cache (${Math.floor((100 * hits) / steps)} %)`;
}
/** On the platforms together: where the seconds come from, and what came from and went to caches. */
function sentences({ platforms, total, imported, exported, notes }) {
    const shared = platforms.reduce((sum, { steps }) => sum + steps.length, 0) > total.steps;
    return [
        ...(shared ? ['A step that several platforms share counts once in the sum of all.'] : []),
        ...savedSentence(total),
        transferSentence('Imported', 'from', imported),
        transferSentence('Exported', 'to', exported),
        ...notes,
    ];
}
function savedSentence({ hits, saved: { seconds, unknown } }) {
    if (hits === 0)
        return [];
    if (seconds === null)
        return ['The time saved is not known: the cached steps have no earlier duration.'];
    const rest = unknown === 0 ? '' : `; it is not known for ${unknown} of ${hits} cached steps`;
    return [`The time saved is an estimate from the last run of these steps${rest}.`];
}
function transferSentence(verb, way, { caches, layers, bytes, notes }) {
    const size = bytes === null ? 'an unknown number of bytes' : `${(0,format_bytes/* formatBytes */.z)(bytes)} compressed`;
    const moved = `${verb}: ${size} in ${(0,count_noun/* countNoun */.y)(layers, 'layer')} ${way} ${(0,count_noun/* countNoun */.y)(caches, 'cache')}.`;
    return [...(caches === 0 ? [`${verb}: nothing.`] : [moved]), ...notes].join(' ');
}

;// CONCATENATED MODULE: ./src/report/sections/changes.ts




/** Packages and files that came, went or changed. None when none did. */
function changesDetails(change, most) {
    const [packages, files] = [countOf(change.packages), countOf(change.files)];
    if (packages + files === 0)
        return [];
    const facts = [
        ...(packages > 0 ? [(0,count_noun/* countNoun */.y)(packages, 'package')] : []),
        ...(files > 0 ? [(0,count_noun/* countNoun */.y)(files, 'file')] : []),
    ];
    return [
        (0,block/* details */.zH)('Changes', facts.join(', '), ...(packages === 0 ? [] : [changeTable(change, change.packages, most, 'package', packageCells)]), ...(files === 0 ? [] : [changeTable(change, change.files, most, 'file', fileCells)])),
    ];
}
function countOf({ rows, rest }) {
    return rows.length + rest.count;
}
function changeTable(change, { rows, rest }, most, noun, cells) {
    const shown = rows.slice(0, most);
    const left = (0,bytes/* addBytes */.$i)(rest, (0,bytes/* subtractBytes */.CA)((0,bytes/* sumBytes */.jO)(rows), (0,bytes/* sumBytes */.jO)(shown)));
    const count = rows.length - shown.length + rest.count;
    return {
        kind: 'table',
        columns: [
            ...(0,sections_causes/* deltaColumns */.ox)(change),
            { heading: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` },
            { heading: 'Change', wrap: true },
        ],
        rows: [
            ...shown.map(row => [...(0,sections_causes/* deltaSizes */.pA)(change, row), ...cells(row)]),
            ...(count === 0 ? [] : [[...(0,sections_causes/* deltaSizes */.pA)(change, left), (0,count_noun/* countNoun */.y)(count, `more ${noun}`)]]),
        ],
    };
}
function packageCells(row) {
    return [{ code: row.name, most: 60 }, [row.change, ...(0,sections_causes/* versionWords */.WS)(row), ` (${row.ecosystem})`]];
}
function fileCells({ change, path, from }) {
    const moved = from === null ? [] : [' from ', { code: `/${from}`, most: 80 }];
    return [{ code: `/${path}`, most: 80 }, [change, ...moved]];
}

// EXTERNAL MODULE: ./src/text/format-percent.ts
var format_percent = __webpack_require__(10948);
// EXTERNAL MODULE: ./src/report/summary/platform-summary.ts
var platform_summary = __webpack_require__(56035);
;// CONCATENATED MODULE: ./src/report/sections/headline.ts








/** The first line on one image: what, how much more, how much now, and the budget. */
function headline({ report, image }) {
    const summary = (0,platform_summary/* summarizePlatform */.Ph)(report, image);
    if (isUnchanged(summary))
        return quietHeadline({ report, image }, summary);
    const many = report.platforms.length;
    const words = [
        ...headline_markOf(report, summary),
        nameOf(report),
        headline_sizeWords(report, summary),
        ...platformWords({ report, image }),
    ];
    const text = (0,block/* joinTexts */.B5)([words, ...budgetWords(report, summary)], ', ');
    return { kind: 'headline', text: many > 1 ? [...text, `; ${many} platforms`] : text };
}
function isUnchanged({ state, outcome }) {
    return state === 'unchanged' && (outcome === null || outcome === 'pass');
}
/** Nothing to see: one line, so that no one reads a second one. */
function quietHeadline({ report, image }, { size, delta, metric, budget, outcome }) {
    const floor = image.change?.noiseFloor[metric] ?? 0;
    const change = delta === 0 ? 'no change' : `no change (${(0,format_delta/* formatDelta */.C)(delta)}, below the floor of ${(0,format_bytes/* formatBytes */.z)(floor)})`;
    const many = report.platforms.length;
    const start = [
        ...(outcome === 'pass' ? [{ mark: 'pass' }] : []),
        nameOf(report),
        ` ${(0,format_bytes/* formatBytes */.z)(size)} ${metric}`,
        ...platformWords({ report, image }),
        `, ${change}`,
    ];
    const text = [start, ...shareOfBudget(size, budget), ...(many > 1 ? [`${many} platforms`] : [])];
    return { kind: 'headline', quiet: true, text: (0,block/* joinTexts */.B5)(text, ' · ') };
}
function nameOf({ image }) {
    return { code: image.name, most: 80 };
}
function platformWords({ report, image }) {
    return report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : [];
}
function headline_markOf({ verdict }, { state, outcome, delta, before }) {
    if (verdict.outcome === 'fail')
        return [{ mark: 'fail' }];
    if (verdict.accepted !== null)
        return [{ mark: 'accepted' }];
    if (verdict.outcome === 'warn')
        return [{ mark: 'warn' }];
    if (state === 'shrank' && -delta > before / 100)
        return [{ mark: 'shrank' }];
    if (outcome === 'pass')
        return [{ mark: 'pass' }];
    return state === 'new' ? [{ mark: 'new' }] : [];
}
function headline_sizeWords({ baseline }, { state, metric, size, delta, before }) {
    const now = `${(0,format_bytes/* formatBytes */.z)(size)} ${metric}`;
    if (state === 'uncompared')
        return ` is ${now}, nothing to compare with yet`;
    if (state === 'new')
        return ` is ${now}, a new ${baseline.kind === 'none' ? 'image' : 'platform'}`;
    if (delta === 0)
        return ` ${now}, no change`;
    const percent = (0,format_percent/* formatPercent */.l)(delta, before);
    return ` ${(0,format_delta/* formatDelta */.C)(delta)}${percent === null ? '' : ` (${percent})`} → ${now}`;
}
/** Over budget: how many. Else how much of the total's budget is used. */
function budgetWords({ verdict }, { size, budget }) {
    const { judgements, accepted } = verdict;
    const failed = judgements.filter(({ outcome }) => outcome === 'fail').length;
    const unjudged = judgements.filter(is_failed_unjudged/* isFailedUnjudged */.y).length;
    if (failed > 0 && failed === unjudged)
        return [[`${(0,count_noun/* countNoun */.y)(failed, 'budget')} not judged`]];
    if (failed > 0 && judgements.length === 1)
        return [['over its budget']];
    if (failed > 0)
        return [[`${failed - unjudged} of ${judgements.length} budgets exceeded`]];
    const by = accepted === null
        ? []
        : ['accepted by ', { code: accepted.by, most: 60 }, ' (label ', { code: accepted.label, most: 60 }, ')'];
    return [...(by.length === 0 ? [] : [by]), ...shareOfBudget(size, budget)];
}
function shareOfBudget(size, budget) {
    const share = budget === null ? null : (0,format_share/* formatShare */.T)(size, budget);
    return share === null || budget === null ? [] : [[`${share} of its ${(0,format_bytes/* formatBytes */.z)(budget)} budget`]];
}

;// CONCATENATED MODULE: ./src/report/sections/rebuild-cost.ts





/** What each edit of a source builds and ships again, though it need not; folded. None without any. */
function rebuildCostDetails({ advice }, most) {
    if (advice.eachEdit.length === 0)
        return [];
    return [
        (0,block/* details */.zH)('After each edit', rebuild_cost_factsOf(advice.eachEdit), {
            kind: 'table',
            columns: [
                { heading: 'Time', align: 'right' },
                { heading: 'Pull, compressed', align: 'right' },
                { heading: 'Change', wrap: true },
                { heading: 'Where', below: true },
            ],
            rows: advice.eachEdit
                .slice(0, most)
                .map(row => [
                row.seconds === null ? 'not known' : (0,format_seconds/* formatSeconds */.X)(row.seconds),
                (0,format_bytes/* formatBytes */.z)(row.compressed),
                (0,sections_savings/* adviceCell */.DT)(row),
                row.where === null ? '' : { place: row.where },
            ]),
        }),
    ];
}
/** `1 line is rebuilt unnecessarily: 34.1 s and 56.1 MB compressed to pull`. */
function rebuild_cost_factsOf(rows) {
    const seconds = rows.reduce((sum, row) => sum + (row.seconds ?? 0), 0);
    const compressed = rows.reduce((sum, row) => sum + row.compressed, 0);
    const known = rows.every(row => row.seconds !== null);
    const time = seconds === 0 ? '' : ` ${known ? '' : 'at least '}${(0,format_seconds/* formatSeconds */.X)(seconds)} and`;
    const built = rows.length === 1 ? 'is' : 'are';
    return `${(0,count_noun/* countNoun */.y)(rows.length, 'line')} ${built} rebuilt unnecessarily:${time} ${(0,format_bytes/* formatBytes */.z)(compressed)} compressed to pull`;
}

;// CONCATENATED MODULE: ./src/report/sections/reduction.ts





/** Before, after, reduction, and what kinds of bytes made the difference. */
function reduction(image, change) {
    const row = (name, metric, now) => [
        name,
        (0,format_bytes/* formatBytes */.z)(change.baseline[metric]),
        now,
        isComparable(change, metric)
            ? { strong: (0,format_percent/* formatPercent */.l)(change.delta[metric], change.baseline[metric]) ?? 'new' }
            : 'not comparable',
    ];
    return [
        {
            kind: 'table',
            columns: [
                { heading: '' },
                { heading: 'Before', align: 'right' },
                { heading: 'After', align: 'right' },
                { heading: 'Reduction', align: 'right' },
            ],
            rows: [
                row('Compressed', 'compressed', (0,format_bytes/* formatBytes */.z)(image.total.compressed)),
                row('Unpacked', 'unpacked', (0,size/* unpackedOf */.Z5)(image)),
            ],
        },
        ...(0,size/* incomparable */.OF)(change),
        { kind: 'heading', text: 'What made the difference' },
        kindsTable(change),
    ];
}
function kindsTable(change) {
    const kinds = change.kinds
        .toSorted((a, b) => a.delta.unpacked - b.delta.unpacked || a.delta.compressed - b.delta.compressed)
        .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0);
    const all = (0,sections_causes/* deltaSizes */.pA)(change, change.delta).map((size) => ({ strong: size }));
    return {
        kind: 'table',
        columns: [
            ...(0,sections_causes/* deltaColumns */.ox)(change),
            { heading: 'Kind of bytes', keep: true },
            { heading: 'Most of it', wrap: true },
        ],
        rows: [
            ...kinds.map(({ kind, delta, examples }) => [
                ...(0,sections_causes/* deltaSizes */.pA)(change, delta),
                kind,
                (0,block/* joinTexts */.B5)(examples.slice(0, 4).map(code => ({ code, most: 40 })), ', '),
            ]),
            [...all, { strong: 'all of it' }],
        ],
    };
}
/** From a tenth on, a smaller image is worth the story of where the bytes went. */
const WORTH_A_STORY = 0.1;
/** Whether an image shrank so much, in compressed or unpacked bytes, that its reports tell what made the difference. */
function shrankMuch({ change }) {
    if (change === null)
        return false;
    const { baseline, delta } = change;
    return ['compressed', 'unpacked'].some(metric => isComparable(change, metric) && -delta[metric] > WORTH_A_STORY * baseline[metric]);
}
function isComparable(change, metric) {
    return metric === 'compressed'
        ? change.compressedIncomparable === null
        : change.unpackedIncomparable === undefined;
}

;// CONCATENATED MODULE: ./src/report/sections/suggestion.ts


/** How much room a suggested budget leaves. Percent. */
const ROOM = 10;
/** Names that YAML and markdown read as nothing but names. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/;
/** Words that YAML reads as something else. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** A budget to start with, ready to paste; none when there is none to suggest. */
function suggestion(report) {
    const lines = suggestedBudget(report);
    if (lines.length === 0)
        return [];
    return [
        (0,block/* paragraph */.FY)(`Suggested budget, ${ROOM} % above this size, for the config file:`),
        { kind: 'code', language: 'yaml', lines },
    ];
}
/**
 * What to write into the config file for an image that has no budget and nothing to be compared with yet: a total a little above the
 * size of its largest platform, compressed. Lines of YAML; none where there is a budget, or no one asked for a comparison.
 */
function suggestedBudget({ baseline, verdict, image, platforms }) {
    if (baseline.kind === 'measured' || baseline.cause === 'not-wanted' || verdict.judgements.length > 0)
        return [];
    const largest = Math.max(0, ...platforms.map(({ total }) => total.compressed));
    if (largest === 0)
        return [];
    const size = `max-size: ${(0,format_bytes/* formatBytes */.z)(roundUp(largest)).replace('.0 ', ' ')}`;
    return PLAIN.test(image.name) && image.name.length <= 60 && !RESERVED.test(image.name)
        ? ['images:', `  ${image.name}:`, `    ${size}`]
        : ['budgets:', `  ${size}`];
}
/** With {@link ROOM}, rounded up to two digits. */
function roundUp(bytes) {
    const wanted = Math.ceil((bytes * (100 + ROOM)) / 100);
    const step = 10 ** Math.max(0, Math.floor(Math.log10(wanted)) - 1);
    return Math.ceil(wanted / step) * step;
}

// EXTERNAL MODULE: ./src/measure/size-point.ts
var size_point = __webpack_require__(72928);
;// CONCATENATED MODULE: ./src/report/summary/trend.ts



/** With fewer commits there is nothing that the comparison does not tell. */
const FEWEST = 3;
/** Null where too few commits are known. */
function summarizeTrend({ verdict }, image) {
    const { trend: points, total, platform } = image;
    const sizes = [...points.map(({ compressed }) => compressed), total.compressed];
    const highest = Math.max(...sizes);
    const [first] = points;
    if (first === undefined || points.length < FEWEST || highest === 0)
        return null;
    const breaks = breaksOf(image);
    const odd = breaks.length === 0 ? '' : ', not all of them comparable';
    return {
        points,
        sizes,
        sentence: `${(0,format_bytes/* formatBytes */.z)(first.compressed)} → ${(0,format_bytes/* formatBytes */.z)(total.compressed)} compressed over the last ${points.length} measured commits${odd}`,
        lowest: Math.min(...sizes),
        highest,
        budget: (0,platform_summary/* totalBudget */.OC)(verdict.judgements.filter(judgement => judgement.platform === platform), 'compressed'),
        breaks,
    };
}
const COMPRESSIONS = {
    gzip: 'packed with gzip',
    zstd: 'packed with zstd',
    none: 'not compressed',
    mixed: 'packed in several ways',
};
/** Whether the image itself is built on a stand-in is told where it is compared. */
function breaksOf({ trend, layers }) {
    const now = (0,size_point/* compressionOf */.M)(layers);
    return trend.flatMap((point, index) => {
        const next = trend[index + 1];
        const between = { before: point.commit, after: next?.commit ?? null };
        const compression = next?.compression ?? now;
        return [
            ...(compression === point.compression
                ? []
                : [{ ...between, was: COMPRESSIONS[point.compression], is: COMPRESSIONS[compression] }]),
            ...(next === undefined || next.standIn === point.standIn
                ? []
                : [{ ...between, was: baseWords(point), is: baseWords(next) }]),
        ];
    });
}
function baseWords({ standIn }) {
    return standIn ? 'built on a stand-in for the base image' : 'built without a stand-in';
}

;// CONCATENATED MODULE: ./src/report/sections/trend.ts



const MOST_BREAKS = 5;
/** How the image came to its size, as text bars and as a chart; folded. None where too few commits are known. */
function trendDetails({ report, image }) {
    const trend = summarizeTrend(report, image);
    if (trend === null)
        return [];
    const on = report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : [];
    return [
        (0,block/* details */.zH)('Trend', [trend.sentence, ...on], barsLine(trend), ...breaksList(trend), {
            kind: 'chart',
            trend,
        }),
    ];
}
/** What mails and terminals show, which draw no chart. */
function barsLine({ points: [first], sizes, lowest, highest }) {
    const start = first === undefined ? [] : [{ commit: first.commit }];
    return {
        kind: 'paragraph',
        text: [
            `${sparkline(sizes)} from `,
            ...start,
            ` to now, lowest ${(0,format_bytes/* formatBytes */.z)(lowest)}, highest ${(0,format_bytes/* formatBytes */.z)(highest)}, compressed`,
        ],
    };
}
function breaksList({ breaks }) {
    if (breaks.length === 0)
        return [];
    const left = breaks.length - MOST_BREAKS;
    const items = breaks.slice(-MOST_BREAKS).map(breakSentence);
    return [{ kind: 'list', mark: 'warn', items: [...items, ...(left > 0 ? [`and ${left} more before`] : [])] }];
}
function breakSentence({ before, after, was, is }) {
    const since = after === null ? ['now'] : ['from ', { commit: after }, ' on'];
    return [`Not comparable: ${was} up to `, { commit: before }, `, ${is} `, ...since];
}
const BARS = '▁▂▃▄▅▆▇';
/** Smaller differences between all sizes are no change of a bar's full height. Share of the biggest one. */
const FLATTEST = 0.02;
/** A bar of text for each size, the lowest for the smallest. */
function sparkline(sizes) {
    const lowest = Math.min(...sizes);
    const highest = Math.max(...sizes);
    const range = Math.max(highest - lowest, highest * FLATTEST);
    return sizes
        .map(size => BARS.charAt(range === 0 ? 0 : Math.round(((size - lowest) / range) * (BARS.length - 1))))
        .join('');
}

;// CONCATENATED MODULE: ./src/report/document/one-image.ts

























/** Lines that show without unfolding. */
const one_image_MOST_LINES = 20;
const one_image_MOST_CAUSES = 6;
/** Of the sizes, the biggest causes and whose they are, which are worth more than savings. */
const SPARED_LINES = 9;
const one_image_MOST_PLATFORMS = { folded: 6, unfolded: 20 };
/** The report on a single image: the richest that there is. */
function oneImage(row, view) {
    const { blocks, savings } = openPart(row, view);
    return [headline(row), ...blocks, ...foldedPart(row, view, savings), footer(row.report, view)];
}
/** The same in one line, where there is nothing to see. */
function oneQuietImage(row) {
    const first = headline(row);
    return first.kind === 'headline'
        ? [{ ...first, text: (0,block/* joinTexts */.B5)([first.text, ...againstWords([row])], ' · ') }]
        : [first];
}
/** What a reader sees without unfolding anything, below the headline. */
function openPart(row, view) {
    const { report, image } = row;
    const { level } = view;
    const fixed = [
        ...comparisonLine([row], view),
        ...alert_alert(report.verdict),
        ...(0,loosened/* loosenedAlert */.eB)(report),
        ...platformsPart(row, view),
    ];
    const fix = smallestFixLine(row);
    const last = [...fix, ...acceptGrowthHint(report.verdict), ...openNotes(row, view)];
    // Headline and footer make two lines more.
    const left = (level.folded ? one_image_MOST_LINES : Infinity) - 2 - (0,block/* openLines */.es)([...fixed, ...last]);
    // The heading, table head and rest row of the causes are three of them.
    const room = left - 3 - (fix.length === 0 ? savingsRoom(row, left - 3) : 0);
    const middle = changePart(row, room, view);
    const lines = Math.max(isOnSeveral(row) ? 1 : 0, left - (0,block/* openLines */.es)(middle));
    // A smallest fix says the most of the savings: without room for their table, it is enough.
    const isSaid = fix.length > 0 && lines < (0,sections_savings/* savingsLines */.xh)(image);
    const savings = isSaid ? sections_savings/* NONE_OPEN */.Ky : (0,sections_savings/* openSavings */.Cy)(row, lines, level);
    return { blocks: [...fixed, ...middle, ...savings.blocks, ...last], savings: savings.rows };
}
function isOnSeveral({ report }) {
    return report.platforms.length > 1;
}
function platformsPart(row, { level }) {
    if (!isOnSeveral(row))
        return [];
    const most = level.folded ? one_image_MOST_PLATFORMS.folded : one_image_MOST_PLATFORMS.unfolded;
    return [
        { kind: 'heading', text: 'Platforms', only: 'terminal' },
        (0,platforms/* platformsTable */.Zs)(row.report, most),
        ...(0,platforms/* commonLine */.QK)(row.report),
    ];
}
/** What savings take of the lines for causes: as many as those can spare, and one at least. */
function savingsRoom({ image }, room) {
    return Math.min((0,sections_savings/* savingsLines */.xh)(image), Math.max(1, room - SPARED_LINES));
}
/** What became of the image; of a new one, what it is made of. */
function changePart(row, room, { level }) {
    const { report, image } = row;
    const { change } = image;
    const most = (used) => Math.max(2, Math.min(level.folded ? one_image_MOST_CAUSES : level.rows, room - used, level.rows + 1));
    if (change === null) {
        const budget = suggestion(report);
        return [
            { kind: 'heading', text: ['What it is made of', ...where(row)] },
            (0,parts/* partsTable */.N)(image, most(1 + (0,block/* openLines */.es)(budget))),
            ...budget,
        ];
    }
    if (shrankMuch(image))
        return reduction(image, change);
    const size = sizePart(row, change);
    const origin = (0,sections_causes/* originLine */.rH)(change);
    if (row.summary.state === 'unchanged')
        return [...size, ...origin];
    const shown = rowsWithin(change, most((0,block/* openLines */.es)(size) + (0,block/* openLines */.es)(origin)));
    const causes = (0,sections_causes/* causesTable */.$_)(change, shown);
    const title = { kind: 'heading', text: [`What ${(0,sections_causes/* direction */.oW)(change, shown)}`, ...where(row)] };
    return [...size, ...(causes.length === 0 ? [] : [title, ...causes]), ...origin];
}
/** On several platforms their table has the sizes already. */
function sizePart(row, change) {
    return isOnSeveral(row)
        ? (0,size/* incomparable */.OF)(change)
        : [{ kind: 'heading', text: 'Size', only: 'terminal' }, ...(0,size/* sizeTable */.ym)(row, change)];
}
function where(row) {
    return isOnSeveral(row) ? [' on ', { text: row.image.platform, most: 60 }] : [];
}
/** A row that says "1 smaller change" has room for the change itself. */
function rowsWithin(change, most) {
    const [causes, more] = [(0,sections_causes/* causesTable */.$_)(change, most), (0,sections_causes/* causesTable */.$_)(change, most + 1)];
    return (0,block/* openLines */.es)(more) <= (0,block/* openLines */.es)(causes) ? most + 1 : most;
}
/** All that is folded, the most important first; of the savings those without a row before. */
function foldedPart(row, view, savings) {
    const { report, image } = row;
    const { rows, tables, trend, cache } = view.level;
    if (tables === 'none')
        return [];
    return [
        ...budgetsDetails(report),
        ...(0,sections_savings/* savingsDetails */.IW)(image, rows * 2, { open: savings, withPatch: tables === 'all' }),
        ...(0,sections_savings/* wrongDetails */.gL)(image, rows),
        ...(0,sections_savings/* hintsDetails */.xg)(image, rows),
        ...baseOptionsDetails(image),
        ...rebuildCostDetails(image, rows),
        ...silencedDetails(image),
        ...platformSize(row),
        linesDetails(image, rows * 2),
        ...(tables === 'lines' ? [] : shortTables(row, rows)),
        ...(tables === 'all' ? longTables(row, rows) : []),
        ...(trend ? trendDetails(row) : []),
        ...(0,platforms/* otherPlatforms */.lT)(row, view),
        ...moreNotes(row),
        ...(cache ? cacheDetails(report.cache, image.platform, rows * 2) : []),
    ];
}
/** The sizes of the platform that the report is about, of several. */
function platformSize(row) {
    const { change, platform } = row.image;
    if (!isOnSeveral(row) || change === null || shrankMuch(row.image))
        return [];
    const [table] = (0,size/* sizeTable */.ym)(row, change);
    return table === undefined ? [] : [(0,block/* details */.zH)('Size', { text: platform, most: 60 }, table)];
}
function shortTables({ image }, rows) {
    const causes = image.change !== null && shrankMuch(image) ? (0,sections_causes/* causesTable */.$_)(image.change, rows) : [];
    return [
        ...(causes.length === 0 ? [] : [(0,block/* details */.zH)('Causes', 'the biggest changes, one by one', ...causes)]),
        ...hiddenDetails(image, rows),
        ...packagesDetails(image, rows),
    ];
}
function longTables({ image }, rows) {
    return [...(image.change === null ? [] : changesDetails(image.change, rows)), ...filesDetails(image, rows)];
}

;// CONCATENATED MODULE: ./src/report/document/document-of.ts








/**
 * The images of a run as a document: one has the richest layout; many have a row each, the worst first.
 *
 * @param quiet whether one line is enough where nothing changed.
 */
function documentOf(overview, quiet) {
    const summary = (0,overview_summary/* summarizeOverview */.$)(overview);
    const [only, ...others] = summary.rows;
    if (only === undefined)
        return oneLevel([(0,block/* paragraph */.FY)('No image of this run was measured.')]);
    if (others.length > 0) {
        if (quiet && (0,overview_headline/* isQuiet */.rM)(summary))
            return oneLevel(manyQuietImages(overview, summary));
        return { rows: rowsOf(summary).length, at: view => manyImages(overview, summary, view) };
    }
    if (only.kind === 'unmeasured')
        return { rows: 0, at: view => unmeasured(only.unmeasured, view) };
    const { report } = only;
    const isStill = report.baseline.kind === 'measured' && isSettled(report);
    return quiet && isStill ? oneLevel(oneQuietImage(only)) : { rows: 0, at: view => oneImage(only, view) };
}
function isSettled(report) {
    return !(0,has_changed/* hasChanged */.$)(report) && !(0,has_changed/* crossesBudget */.K)(report) && !(0,loosened_limits/* loosensBudget */.L)(report);
}
function oneLevel(blocks) {
    return { rows: 0, at: () => blocks };
}


/***/ }),

/***/ 15988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8625);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60959);


/** Of words that are only a string. Characters. */
const MOST = 400;
/** Of advice: whole sentences of ours fit; what is untrusted in them is cut first. */
const MOST_ADVICE = 300;
/** The least that is left of a part of advice which no longer fits. */
const LEAST = 8;
/**
 * A line as plain texts and markup by turns. Texts are cut and everything invisible in them is spelled out; those that touch are joined,
 * since what is harmless in each need not be so where they meet: `GH-` and `1`.
 */
function piecesOf(text) {
    const pieces = [];
    for (const piece of (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .inlinesOf */ .ew)(text).flatMap(plainly)) {
        const last = pieces.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            pieces[pieces.length - 1] = last + piece;
        else
            pieces.push(piece);
    }
    return pieces.map(piece => (typeof piece === 'string' ? (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(piece, Infinity) : piece));
}
function plainly(inline) {
    if (typeof inline === 'string')
        return [cut(inline, MOST)];
    if ('text' in inline)
        return [cut(inline.text, inline.most)];
    return 'words' in inline ? cutWords(inline.words) : [inline];
}
/** What is short and plain stays as it is: a lone colon is a command only in some lines, and the whole line is looked at later. */
function cut(text, most) {
    return text.length <= most && /^[ -~]*$/.test(text) ? text : (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(text, most);
}
function cutWords(words) {
    let left = MOST_ADVICE;
    const pieces = [];
    for (const part of words) {
        if (left <= 0)
            return [...pieces, ' …'];
        const room = Math.max(LEAST, left);
        const text = typeof part === 'string' ? part : part.code;
        pieces.push(typeof part === 'string' ? cut(part, room) : { code: part.code, most: room });
        left -= Math.min(text.length, room);
    }
    return pieces;
}


/***/ }),

/***/ 32000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ combinePlatforms)
/* harmony export */ });
/* harmony import */ var _judge_worst_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97997);

/**
 * The reports of a run, one an image: legs of a matrix that each measured other platforms of one image are put together; other
 * namesakes get something to be told apart by (what the overview says, their platforms, a number).
 */
function combinePlatforms({ reports, unmeasured, legs = [], families = [], }) {
    const named = reports.map((report, index) => {
        return { report, leg: legs[index] ?? null, family: families[index] ?? null };
    });
    const namesakes = Map.groupBy(named, ({ report }) => report.image.name);
    const missing = new Set(unmeasured.map(({ name }) => name));
    return [...namesakes].flatMap(([name, group]) => {
        if (group.length === 1)
            return group.map(({ report, leg }) => ({ report, leg: missing.has(name) ? leg : null }));
        const parts = group.map(({ report }) => report);
        return isOneFamily(group) && arePartsOfOne(parts)
            ? [{ report: combine(parts), leg: null }]
            : tellApart(group);
    });
}
/** Whether nothing but the platforms tells them apart, as far as it is known. */
function isOneFamily(group) {
    return new Set(group.map(({ family }) => family)).size === 1;
}
/** Whether each has platforms of its own and all were held against the same baseline, so that nothing is counted twice. */
function arePartsOfOne(parts) {
    const platforms = parts.flatMap(report => report.platforms.map(({ platform }) => platform));
    const baselines = new Set(parts.map(({ baseline }) => baselineName(baseline)));
    return (parts.every(report => report.platforms.length > 0) &&
        new Set(platforms).size === platforms.length &&
        baselines.size === 1);
}
function baselineName(baseline) {
    return baseline.kind === 'measured' ? `measured ${baseline.name}` : 'none';
}
function combine(parts) {
    const [first] = parts;
    if (first === undefined)
        throw new RangeError('an image has at least one part');
    const platforms = parts.flatMap(report => report.platforms);
    const here = new Set(platforms.map(({ platform }) => platform));
    // A leg misses the platforms of all others: gone is what every leg misses.
    const gone = parts.map(report => new Set(report.removedPlatforms));
    const removedPlatforms = first.removedPlatforms.filter(platform => !here.has(platform) && gone.every(platforms => platforms.has(platform)));
    return {
        ...first,
        measuredAt: parts.map(({ measuredAt }) => measuredAt).reduce((a, b) => (a > b ? a : b)),
        platforms,
        removedPlatforms,
        verdict: combineVerdicts(parts.map(({ verdict }) => verdict)),
        notes: [...new Set([...baselineNotes(parts), ...parts.flatMap(({ notes }) => notes)])],
    };
}
function combineVerdicts(verdicts) {
    const judgements = verdicts.flatMap(verdict => verdict.judgements);
    // A leg without budgets passes: it says nothing about the others.
    const judged = verdicts.filter(verdict => verdict.judgements.length > 0);
    const worst = (0,_judge_worst_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .worstOf */ .h)(judged.map(({ outcome }) => outcome)) ?? 'pass';
    const accepted = verdicts.find(verdict => verdict.accepted !== null)?.accepted ?? null;
    const failed = verdicts.filter(({ outcome }) => outcome === 'fail');
    const [label] = failed.map(({ overrideLabel }) => overrideLabel);
    const isOffered = label !== undefined && failed.every(({ overrideLabel }) => overrideLabel === label);
    return { outcome: worst, judgements, accepted, ...(isOffered ? { overrideLabel: label } : {}) };
}
function baselineNotes(parts) {
    const digests = new Set(parts.flatMap(({ baseline }) => (baseline.kind === 'none' ? [] : [baseline.digest])));
    if (digests.size < 2)
        return [];
    return [
        `Each of ${parts.length} jobs compared its platforms with its own baseline; the digest is that of the first job.`,
    ];
}
function tellApart(group) {
    const said = group.map(({ leg }) => leg);
    if (areDistinct(said))
        return group.map(({ report, leg }) => ({ report, leg }));
    const platforms = group.map(({ report }) => report.platforms.map(({ platform }) => platform).join(', '));
    if (areDistinct(platforms))
        return group.map(({ report }, index) => ({ report, leg: platforms[index] ?? null }));
    return group.map(({ report, leg }, index) => ({
        report,
        leg: leg === null || leg === '' ? `${index + 1}` : `${leg}, ${index + 1}`,
    }));
}
/** One may have nothing to say: it is the usual one. */
function areDistinct(texts) {
    return new Set(texts.map(text => text ?? '')).size === texts.length;
}


/***/ }),

/***/ 93738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ imageLabel)
/* harmony export */ });
/**
 * What an image is called: its name, and what tells it from others of that name.
 *
 * @param most the most characters of the name.
 */
function imageLabel({ name, leg }, most) {
    const code = { code: name, most };
    return leg === null || leg.trim() === '' ? [code] : [code, ' (', { text: leg, most }, ')'];
}


/***/ }),

/***/ 32984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60959);
/* harmony import */ var _image_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93738);


const MOST_NAMES = 3;
/** The first of some images by name, and how many more they are. */
function namesOf(rows) {
    const left = rows.length - MOST_NAMES;
    const names = rows.slice(0, MOST_NAMES).map(row => (0,_image_label_js__WEBPACK_IMPORTED_MODULE_0__/* .imageLabel */ .e)(row, 40));
    return [...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_1__/* .joinTexts */ .B5)(names, ', '), ...(left > 0 ? [` and ${left} more`] : [])];
}


/***/ }),

/***/ 34881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ countState),
  $: () => (/* binding */ summarizeOverview)
});

// EXTERNAL MODULE: ./src/report/summary/has-changed.ts
var has_changed = __webpack_require__(64536);
// EXTERNAL MODULE: ./src/report/summary/loosened-limits.ts
var loosened_limits = __webpack_require__(49381);
// EXTERNAL MODULE: ./src/report/summary/platform-summary.ts
var platform_summary = __webpack_require__(56035);
// EXTERNAL MODULE: ./src/report/overview/combine-platforms.ts
var combine_platforms = __webpack_require__(32000);
;// CONCATENATED MODULE: ./src/report/overview/image-row.ts




/** What became of an image, the worst first: the order of the rows. */
const STATES = [
    'over',
    'unmeasured',
    'accepted',
    'near',
    'grew',
    'shrank',
    'changed',
    'new',
    'uncompared',
    'unchanged',
];
/** One row an image, the worst first, then those that changed most, then by name. */
function imageRows(overview) {
    const measured = (0,combine_platforms/* combinePlatforms */._)(overview).map(measuredRow);
    const unmeasured = overview.unmeasured.map(each => unmeasuredRow(each, each.leg ?? null));
    return [...measured, ...unmeasured].sort(compareRows);
}
function measuredRow({ report, leg }) {
    const image = tellingPlatform(report);
    const { name } = report.image;
    if (image === undefined) {
        return unmeasuredRow({ name, state: 'absent', reason: 'No platform was measured.', where: null }, leg);
    }
    const summary = (0,platform_summary/* summarizePlatform */.Ph)(report, image);
    return { kind: 'measured', state: stateOf(report, summary), name, leg, report, image, summary };
}
function unmeasuredRow(unmeasured, leg) {
    return { kind: 'unmeasured', state: 'unmeasured', name: unmeasured.name, leg, unmeasured };
}
/** The platform with the worst verdict; where that is no news, the one that changed most. */
function tellingPlatform(report) {
    const main = (0,platform_summary/* mainPlatform */.l9)(report);
    if (main === undefined || (0,has_changed/* crossesBudget */.K)(report))
        return main;
    if ((0,platform_summary/* summarizePlatform */.Ph)(report, main).state !== 'unchanged')
        return main;
    const changed = report.platforms
        .map(image => ({ image, summary: (0,platform_summary/* summarizePlatform */.Ph)(report, image) }))
        .filter(({ summary }) => summary.state !== 'unchanged')
        .sort((a, b) => Math.abs(b.summary.delta) - Math.abs(a.summary.delta));
    return changed[0]?.image ?? main;
}
function stateOf(report, { state }) {
    if (report.verdict.outcome === 'fail')
        return 'over';
    if (report.verdict.outcome === 'warn')
        return report.verdict.accepted === null ? 'near' : 'accepted';
    if (state === 'unchanged')
        return (0,has_changed/* hasChanged */.$)(report) || (0,loosened_limits/* loosensBudget */.L)(report) ? 'changed' : 'unchanged';
    return state;
}
function compareRows(a, b) {
    return (STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        weightOf(b) - weightOf(a) ||
        compareTexts(a.name, b.name) ||
        compareTexts(a.leg ?? '', b.leg ?? ''));
}
/** Images that changed by their change, others by their size. */
function weightOf(row) {
    if (row.kind === 'unmeasured')
        return 0;
    const { state, summary } = row;
    if (['over', 'accepted', 'near', 'grew'].includes(state))
        return summary.delta;
    return state === 'shrank' ? -summary.delta : summary.size;
}
/** Made once it is needed: that takes as long as all else of a small report. */
let names = null;
/** As people sort them (`web-2` before `web-10`), and the same everywhere. */
function compareTexts(a, b) {
    names ??= new Intl.Collator('en', { numeric: true });
    const order = names.compare(a, b);
    if (order !== 0)
        return order;
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/report/overview/overview-summary.ts

/** Sums up a run of many images. */
function summarizeOverview(overview) {
    const rows = imageRows(overview);
    const measured = rows.filter(row => row.kind === 'measured');
    const unmeasured = rows.filter(row => row.kind === 'unmeasured');
    const compared = measured.filter(({ image }) => image.change !== null);
    const summed = compared.filter(({ summary }) => summary.metric === 'compressed');
    return {
        rows,
        measured,
        unmeasured,
        verdict: verdictOf(measured, unmeasured),
        total: summed.length === 0 ? null : totalOf(summed),
        summed,
        incomparable: compared.filter(({ summary }) => summary.metric !== 'compressed'),
    };
}
/** How many images are in a state. */
function countState({ rows }, state) {
    return rows.filter(row => row.state === state).length;
}
function verdictOf(measured, unmeasured) {
    if (measured.some(({ state }) => state === 'over'))
        return 'failed';
    if (unmeasured.some(row => row.unmeasured.state !== 'pending'))
        return 'failed';
    if (unmeasured.length > 0)
        return 'pending';
    if (measured.some(({ state }) => state === 'near' || state === 'accepted'))
        return 'warned';
    return measured.some(isJudged) ? 'passed' : 'unjudged';
}
function isJudged({ report }) {
    return report.verdict.judgements.some(({ outcome }) => outcome !== 'skipped');
}
function totalOf(rows) {
    const sum = (pick) => rows.reduce((all, row) => all + pick(row), 0);
    return {
        size: sum(({ summary }) => summary.size),
        before: sum(({ summary }) => summary.before),
        delta: sum(({ summary }) => summary.delta),
    };
}


/***/ }),

/***/ 88089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sharedFacts)
/* harmony export */ });
/** Looks for what all images have in common; images without a baseline have none to differ in. */
function sharedFacts(rows) {
    const baselines = rows.flatMap(({ report }) => report.baseline.kind === 'measured' ? [report.baseline.name] : []);
    const platforms = rows.flatMap(({ report }) => report.platforms.map(({ platform }) => platform));
    return { baseline: onlyOne(baselines), platform: onlyOne(platforms) };
}
function onlyOne(texts) {
    return new Set(texts).size === 1 ? (texts[0] ?? null) : null;
}


/***/ }),

/***/ 51694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stateCounts)
/* harmony export */ });
/* harmony import */ var _overview_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34881);

/**
 * How many images are what, the worst first, as words: `1 over budget`, `8 unchanged`. None that is zero. An image over its budget may be
 * new, or not compared, as well.
 */
function stateCounts(summary) {
    const missing = (state) => summary.unmeasured.filter(row => row.unmeasured.state === state).length;
    const counts = [
        [(0,_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countState */ .x)(summary, 'over'), 'over budget'],
        [missing('failed'), 'failed to build'],
        [missing('absent'), 'not measured'],
        [missing('pending'), 'still being measured'],
        [(0,_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countState */ .x)(summary, 'accepted'), 'over budget and accepted'],
        [(0,_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countState */ .x)(summary, 'near'), 'near budget'],
        [countChange(summary, 'new'), 'new'],
        [countChange(summary, 'uncompared'), 'not compared'],
        [(0,_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countState */ .x)(summary, 'unchanged'), 'unchanged'],
    ];
    return counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
}
/** How many images are so, whatever their budgets say. */
function countChange({ rows }, state) {
    return rows.filter(row => row.kind === 'measured' && row.summary.state === state).length;
}


/***/ }),

/***/ 92168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown),
/* harmony export */   I: () => (/* binding */ renderMarkdownTable)
/* harmony export */ });
/* harmony import */ var _comment_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77208);
/* harmony import */ var _document_all_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30380);
/* harmony import */ var _document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56030);
/* harmony import */ var _document_document_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68055);
/* harmony import */ var _writers_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56307);
/* harmony import */ var _writers_markdown_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54070);






/** GitHub refuses a comment of more than 65,536 characters; a margin is left for what a poster may add. */
const MOST_BYTES = 60_000;
/**
 * The images of one run as GitHub-flavoured markdown: few lines that show, all else folded. One where nothing changed takes one line,
 * unless all is asked for. What gets too long is had with less detail, the least important first; the verdict stays.
 */
function renderMarkdown(overview, options = {}) {
    const { links, maxBytes = MOST_BYTES, full = false } = options;
    const start = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .marker */ .x)(options);
    const room = maxBytes - Buffer.byteLength(start) - 1;
    const document = (0,_document_document_of_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .l)(overview, !full);
    const known = { head: (0,_writers_markdown_links_js__WEBPACK_IMPORTED_MODULE_5__/* .isUsable */ .Ng)(links) ? links.sha : null, run: runOf(options) };
    let text = '';
    for (const level of (0,_document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsFor */ .h)(document.rows, room)) {
        text = (0,_writers_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .writeMarkdown */ .p)(document.at({ level, ...known }), { links, linked: level.linked });
        if (Buffer.byteLength(text) <= room)
            break;
    }
    return `${start}${text}\n`;
}
/** One table over all images, for the end of the reports on each. */
function renderMarkdownTable(overview) {
    return `${(0,_writers_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .writeMarkdown */ .p)((0,_document_all_images_js__WEBPACK_IMPORTED_MODULE_0__/* .allImages */ .W)(overview), { links: undefined, linked: false })}\n`;
}
/** The run, where its page can be linked. */
function runOf({ links, marker: wanted }) {
    const id = wanted?.run?.id;
    return (0,_writers_markdown_links_js__WEBPACK_IMPORTED_MODULE_5__/* .isUsable */ .Ng)(links) && id !== undefined && Number.isSafeInteger(id) && id > 0 ? id : null;
}


/***/ }),

/***/ 44371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ causesTable),
/* harmony export */   WS: () => (/* binding */ versionWords),
/* harmony export */   oW: () => (/* binding */ direction),
/* harmony export */   ox: () => (/* binding */ deltaColumns),
/* harmony export */   pA: () => (/* binding */ deltaSizes),
/* harmony export */   rH: () => (/* binding */ originLine),
/* harmony export */   vm: () => (/* binding */ INSTRUCTION)
/* harmony export */ });
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13099);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60959);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72415);
/* harmony import */ var _summary_package_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3363);
/* harmony import */ var _summary_shown_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91013);
/* harmony import */ var _hider_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80597);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83924);







/** Of an instruction, beside its line. Characters. */
const INSTRUCTION = 48;
/** What grew and where: the biggest causes, all others summed. None without any change. */
function causesTable(change, most) {
    const { rows, rest } = (0,_summary_shown_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shownCauses */ .a)(change, mainMetric(change), most);
    if (rows.length === 0 && rest.count === 0)
        return [];
    const others = (0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_1__/* .countNoun */ .y)(rest.count, rows.length === 0 ? 'small change' : 'smaller change');
    return [
        {
            kind: 'table',
            columns: [
                ...deltaColumns(change),
                { heading: 'What', wrap: true },
                { heading: 'Where', keep: true },
                { heading: '', joined: true, wide: true, wrap: true },
                { heading: '', joined: true, below: true },
            ],
            rows: [
                ...rows.map(row => [...deltaSizes(change, row), whatCell(row), ...originCells(row)]),
                ...(rest.count === 0 ? [] : [[...deltaSizes(change, rest), others]]),
            ],
        },
    ];
}
/** Columns of bytes that came and went: both kinds, where both may be subtracted. */
function deltaColumns(change) {
    return deltaMetrics(change).map(metric => ({ heading: `Δ ${metric}`, align: 'right' }));
}
/** The cells of {@link deltaColumns}. */
function deltaSizes(change, bytes) {
    return deltaMetrics(change).map(metric => ({ delta: bytes[metric] }));
}
/** The main one is there in any case. */
function deltaMetrics(change) {
    const main = mainMetric(change);
    return main === 'unpacked' || change.unpackedIncomparable !== undefined ? [main] : [main, 'unpacked'];
}
/** What all rows of {@link causesTable} did: a row that grew does not stand under "What shrank". */
function direction(change, most) {
    const metric = mainMetric(change);
    const signs = new Set((0,_summary_shown_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shownCauses */ .a)(change, metric, most).rows.map(row => Math.sign(row[metric])));
    signs.delete(0);
    const [sign = change.delta[metric], ...others] = signs;
    if (others.length > 0)
        return 'changed';
    return sign < 0 ? 'shrank' : 'grew';
}
function whatCell(row) {
    const detail = { text: row.detail, most: 120 };
    const what = row.subject === null
        ? [detail, ...(0,_hider_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hiderWords */ .o)(row)]
        : [{ code: row.subject, most: 80 }, separator(row), detail, ...askedWords(row), ...packagesWords(row)];
    if (row.blame === 'base-moved')
        return [{ mark: 'base' }, ...what];
    return row.blame === 'rebuilt' ? [{ mark: 'rebuilt' }, ...what, ', rebuilt without change'] : what;
}
/** A version follows its package, a phrase follows a comma. */
function separator({ type, detail }) {
    return type === 'packages' && /^\S+(?:,| →)/.test(detail) ? ' ' : ': ';
}
/** `, required by pandas (requirements.txt:4)`; empty where it is not known what asked for the package. */
function askedWords({ asked }) {
    if (asked === undefined)
        return [];
    const { by, others, manifest } = asked;
    const line = manifest === null ? [] : [{ code: `${manifest.file}:${manifest.line}`, most: 60 }];
    if (by === null)
        return [', asked for in ', ...line];
    const more = others === 0 ? '' : ` and ${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_1__/* .countNoun */ .y)(others, 'other')}`;
    return [', required by ', { code: by, most: 60 }, more, ...(line.length === 0 ? [] : [' (', ...line, ')'])];
}
/** Packages of a base image that are named. */
const MOST_PACKAGES = 3;
/** `, with openssl 3.0.15 → 3.0.17, zlib1g 1.3 (removed) and 4 more packages`: what a base image brought that is not the same; empty for all else. */
function packagesWords({ packages }) {
    if (packages === undefined)
        return [];
    const named = packages.rows.slice(0, MOST_PACKAGES);
    const more = packages.rows.length - named.length + packages.more;
    const end = more === 0 ? '' : ` and ${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_1__/* .countNoun */ .y)(more, 'more package')}`;
    return [', with ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(named.map(packageWords), ', '), end];
}
const BECAME = {
    added: ' (new)',
    removed: ' (removed)',
    downgraded: ' (downgraded)',
};
function packageWords(row) {
    return [{ code: row.name, most: 60 }, ...versionWords(row), BECAME[row.change] ?? ''];
}
/** ` 1.0 → 1.1`, behind a name or a word; empty where no version is known. */
function versionWords(row) {
    const versions = (0,_summary_package_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .packageVersions */ .E)(row).map((text) => ({ text, most: 40 }));
    return versions.length === 0 ? [] : [' ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(versions, ' → ')];
}
function originCells({ where, step, side, made }) {
    if (where === null)
        return step === undefined
            ? []
            : ['', '', [side === 'head' ? '' : 'was ', (0,_where_js__WEBPACK_IMPORTED_MODULE_5__/* .whereText */ .ZF)({ where, step })].flat()];
    const gone = side === 'baseline';
    const instruction = { code: where.instruction, most: INSTRUCTION };
    const origin = made === undefined
        ? ''
        : ['from ', { place: made, gone }, ' ', { code: made.instruction, most: INSTRUCTION }];
    return [gone ? ['was ', { place: where, gone }] : { place: where }, instruction, origin];
}
const ORIGINS = {
    yours: ['your change '],
    'base-moved': [{ mark: 'base', word: 'base image ' }],
    rebuilt: [{ mark: 'rebuilt', word: 'rebuilt without change ' }],
};
/** `By origin, compressed: your change +19.9 MB, base image +700.0 kB`; none when all of it is yours. */
function originLine(change) {
    const { split } = change;
    const metric = mainMetric(change);
    const others = ['base-moved', 'rebuilt'].filter(blame => split[blame].compressed !== 0 || split[blame].unpacked !== 0);
    if (others.length === 0)
        return [];
    const parts = ['yours', ...others].map((blame) => [
        ...ORIGINS[blame],
        (0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .C)(split[blame][metric]),
    ]);
    return [{ kind: 'paragraph', text: [`By origin, ${metric}: `, ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(parts, ', ')], continues: true }];
}
/** Compressed, but where that must not be subtracted. */
function mainMetric({ compressedIncomparable }) {
    return compressedIncomparable === null ? 'compressed' : 'unpacked';
}


/***/ }),

/***/ 80597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ hiderWords)
/* harmony export */ });
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60959);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83924);


/** ` by Dockerfile:9`, behind what a cause says of hidden bytes; empty where that says it all, and for all other causes. */
function hiderWords({ hiddenBy }) {
    if (hiddenBy === undefined)
        return [];
    const { where, side } = hiddenBy;
    if (where !== null)
        return [' by ', { place: where, gone: side === 'baseline' }];
    return [' by ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_0__/* .inlinesOf */ .ew)((0,_where_js__WEBPACK_IMPORTED_MODULE_1__/* .whereText */ .ZF)(hiddenBy))];
}


/***/ }),

/***/ 45362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eB: () => (/* binding */ loosenedAlert),
/* harmony export */   mN: () => (/* binding */ loosenedTitle),
/* harmony export */   x3: () => (/* binding */ overviewLoosenedAlert)
/* harmony export */ });
/* harmony import */ var _judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92618);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8625);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60959);
/* harmony import */ var _overview_names_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32984);
/* harmony import */ var _summary_loosened_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49381);





const MOST_LIMITS = 3;
const LONGEST = 60;
/** What the change does to limits of the commit that it is compared with, and whose limits hold. None where it loosens none. */
function loosenedAlert(report) {
    const sentence = sentenceOf(report);
    return sentence === null ? [] : [{ kind: 'alert', mark: 'warn', sentences: [sentence] }];
}
/** The same of many images: each sentence once, with the images that it is said of. */
function overviewLoosenedAlert(measured) {
    const said = measured.flatMap(row => {
        const sentence = sentenceOf(row.report);
        return sentence === null ? [] : [{ sentence, row }];
    });
    const sentences = [...Map.groupBy(said, ({ sentence }) => JSON.stringify(sentence)).values()].map((all) => [...(0,_overview_names_of_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(all.map(({ row }) => row)), ': ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_3__/* .inlinesOf */ .ew)(all[0]?.sentence ?? '')]);
    const left = sentences.length - MOST_LIMITS;
    const more = left > 0 ? [`And ${left} more.`] : [];
    if (sentences.length === 0)
        return [];
    return [{ kind: 'alert', mark: 'warn', sentences: [...sentences.slice(0, MOST_LIMITS), ...more] }];
}
/** `raises max-size from 10 kB to 100 GB`, `loosens 3 limits`: for the title of a check, in so many characters. None without any. */
function loosenedTitle(report, most) {
    const limits = (0,_summary_loosened_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .loosenedLimits */ .U)(report);
    const [only] = limits;
    if (only === undefined)
        return [];
    const words = deed(only).map(plain).join('');
    return [limits.length === 1 && words.length <= most ? (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(words, most) : countWords(limits)];
}
/** `This change raises max-size from 10 kB to 100 GB.` */
function sentenceOf(report) {
    const limits = (0,_summary_loosened_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .loosenedLimits */ .U)(report);
    const { loosened } = report.verdict;
    if (loosened === undefined || limits.length === 0)
        return null;
    const left = limits.length - MOST_LIMITS;
    const deeds = limits.slice(0, MOST_LIMITS).map(deed);
    const all = [...deeds, ...(left > 0 ? [`loosens ${left} more`] : [])];
    return ['This change ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(all, ', '), '.', ...HOLDS[loosened.from](loosened.commit)];
}
const HOLDS = {
    head: () => [],
    base: commit => [' The limits of ', { commit }, ' hold.'],
    stricter: commit => [' The stricter limit of this change and ', { commit }, ' holds.'],
};
function deed({ does, key, limit, from, to, platforms }) {
    const { kind, metric, subject, was } = limit;
    const bytes = (0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)({ kind, unit: was.unit }).ofBytes ? ` (${metric})` : '';
    const name = key === null ? [`the limit of ${(0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(limit).title}${bytes}`] : [{ code: key, most: LONGEST }];
    const what = subject === null ? name : [...name, ' ', { code: subject, most: LONGEST }];
    const change = to === null || does === 'loosens' ? ` of ${from}` : ` from ${from} to ${to}`;
    const where = platforms.length === 0 ? [] : [' on ', { text: platforms.join(', '), most: LONGEST }];
    return [`${does} `, ...what, change, ...where];
}
function plain(inline) {
    if (typeof inline === 'string')
        return inline;
    if ('code' in inline)
        return inline.code;
    return 'text' in inline ? inline.text : '';
}
function countWords(limits) {
    return limits.length === 1 ? 'loosens a limit' : `loosens ${limits.length} limits`;
}


/***/ }),

/***/ 68297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oU: () => (/* binding */ overviewHeadline),
/* harmony export */   q: () => (/* binding */ quietOverviewHeadline),
/* harmony export */   rM: () => (/* binding */ isQuiet)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47790);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13099);
/* harmony import */ var _text_format_percent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10948);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60959);
/* harmony import */ var _overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34881);
/* harmony import */ var _overview_state_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51694);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72415);







const MARKS = {
    failed: 'fail',
    pending: 'pending',
    warned: 'warn',
    passed: 'pass',
};
/** The first line on many images: how much more, and how many are what, the worst first. */
function overviewHeadline(summary) {
    if (isQuiet(summary))
        return quietOverviewHeadline(summary, []);
    const words = [[...markOf(summary), totalWords(summary)], ...(0,_overview_state_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .stateCounts */ ._)(summary)];
    return { kind: 'headline', text: (0,_document_block_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(words, ', ') };
}
/** Whether there is nothing to see: one line says all. */
function isQuiet(summary) {
    return summary.rows.length > 0 && (0,_overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countState */ .x)(summary, 'unchanged') === summary.rows.length;
}
/** That nothing changed in one line, and what else is to be said in it. */
function quietOverviewHeadline(summary, more) {
    const { verdict, rows, total } = summary;
    const change = total === null || total.delta === 0 ? 'no change' : `no change (${(0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDelta */ .C)(total.delta)})`;
    const start = [
        ...markOf(summary),
        `${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countNoun */ .y)(rows.length, 'image')}${sizeWords(summary)}, ${change}`,
    ];
    const budgets = verdict === 'passed' ? ['within budget'] : [];
    return { kind: 'headline', quiet: true, text: (0,_document_block_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)([start, ...budgets, ...more], ' · ') };
}
function markOf({ verdict }) {
    const mark = MARKS[verdict];
    return mark === undefined ? [] : [{ mark }];
}
/** `12 images: +28.0 MB compressed (+2.8 %)`. Their size instead where none can be compared. */
function totalWords({ total, rows, measured, incomparable }) {
    const images = (0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countNoun */ .y)(rows.length, 'image');
    if (total !== null) {
        if (total.delta === 0)
            return `${images}: no change`;
        const percent = (0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPercent */ .l)(total.delta, total.before);
        return `${images}: ${(0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDelta */ .C)(total.delta)} compressed${percent === null ? '' : ` (${percent})`}`;
    }
    if (measured.length === 0 || incomparable.length > 0)
        return images;
    const size = measured.reduce((sum, row) => sum + row.summary.size, 0);
    return `${images}: ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z)(size)} compressed`;
}
/** Their size together; of those that are in the sum, if not all are. */
function sizeWords({ total, summed, rows }) {
    if (total === null)
        return '';
    const which = summed.length === rows.length ? '' : ` in ${summed.length} of them`;
    return `, ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z)(total.size)} compressed${which}`;
}


/***/ }),

/***/ 85341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ moreImages),
/* harmony export */   U: () => (/* binding */ overviewTable)
/* harmony export */ });
/* harmony import */ var _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63944);
/* harmony import */ var _oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(49078);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47790);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(13099);
/* harmony import */ var _text_format_percent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10948);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60959);
/* harmony import */ var _overview_image_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93738);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72415);
/* harmony import */ var _summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3478);
/* harmony import */ var _summary_shown_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91013);
/* harmony import */ var _hider_words_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80597);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51537);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83924);













/** One row an image, before and now, its budget and why. None without rows. */
function overviewTable(rows, options) {
    if (rows.length === 0)
        return [];
    const { baseline } = options.shared;
    return [
        {
            kind: 'table',
            columns: [
                { heading: '', keep: true },
                { heading: 'Image' },
                { heading: baseline === null ? 'before' : { code: baseline, most: 40 }, align: 'right', wrap: true },
                { heading: 'now, compressed', align: 'right', wrap: true },
                { heading: 'Δ', align: 'right', wrap: true },
                { heading: '', align: 'right', joined: true },
                { heading: 'Budget', align: 'right', below: true },
                { heading: 'Main cause', below: true },
            ],
            rows: rows.map(row => row.kind === 'measured' ? measuredCells(row, options) : unmeasuredCells(row, options)),
        },
    ];
}
/** The rows that the open table has no room for, folded; the names at least of images without numbers that have no row at all. */
function moreImages(rows, most, options) {
    const folded = rows.slice(0, most);
    const count = (0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countNoun */ .y)(rows.length, 'more row');
    const facts = folded.length === rows.length ? count : `${count}, of which ${folded.length} are shown`;
    return [
        ...(folded.length === 0 ? [] : [(0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)('More images', facts, ...overviewTable(folded, options))]),
        ...missingNames(rows.slice(most), options.longestMissing ?? options.longest),
    ];
}
const MOST_NAMES = 200;
function missingNames(rows, longest) {
    const missing = rows.filter(row => row.kind === 'unmeasured');
    if (missing.length === 0)
        return [];
    const left = missing.length - MOST_NAMES;
    const names = missing.slice(0, MOST_NAMES).map(row => (0,_overview_image_label_js__WEBPACK_IMPORTED_MODULE_5__/* .imageLabel */ .e)(row, longest));
    const text = (0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .joinTexts */ .B5)([...names, ...(left > 0 ? [`and ${left} more`] : [])], ', ');
    return [(0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)('Not measured', (0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countNoun */ .y)(missing.length, 'more image'), (0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(...text))];
}
function measuredCells(row, options) {
    const { metric, size, before, delta } = row.summary;
    const unit = metric === 'compressed' ? '' : ' unpacked';
    const known = row.image.change !== null;
    const percent = delta === 0 ? null : (0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l)(delta, before);
    const change = [[{ strong: { delta } }, unit], percent === null ? '' : `(${percent})`];
    return [
        markOf(row),
        nameCell(row, options),
        known ? `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(before)}${unit}` : '',
        `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(size)}${unit}`,
        ...(known ? change : [noDeltaWords(row), '']),
        budgetCell(row),
        mainCause(row),
    ];
}
/** Without a baseline no one knows what changed, unless the image is known to be new. */
function noDeltaWords({ report, summary }) {
    if (summary.state === 'uncompared')
        return 'no baseline';
    return report.baseline.kind === 'none' ? 'new' : 'new platform';
}
const MISSING = {
    failed: { mark: 'missing', word: 'failed' },
    absent: { mark: 'missing', word: 'not measured' },
    pending: { mark: 'pending', word: 'measuring' },
};
function unmeasuredCells({ name, leg, unmeasured }, { longest }) {
    const { state, reason, where } = unmeasured;
    const place = where === null ? [] : [', ', { place: where }];
    return [
        MISSING[state],
        (0,_overview_image_label_js__WEBPACK_IMPORTED_MODULE_5__/* .imageLabel */ .e)({ name, leg }, longest),
        '',
        '',
        'not known',
        '',
        '',
        [{ text: reason.replace(/\.$/, ''), most: longest * 3 }, ...place],
    ];
}
function markOf({ state, summary, report: { verdict } }) {
    switch (state) {
        case 'accepted':
            return [
                { mark: 'accepted', word: 'accepted by ' },
                { code: verdict.accepted?.by ?? '', most: 40 },
            ];
        case 'over':
            return { mark: 'fail', word: 'over' };
        case 'near':
            return { mark: 'warn', word: 'near' };
        case 'new':
            return { mark: 'new', word: 'new' };
        case 'uncompared':
            return 'not compared';
        default:
            return summary.outcome === 'pass' ? { mark: 'pass', word: 'ok' } : '';
    }
}
/** The name, and what this row has apart from the others: its platform, its baseline. */
function nameCell(row, { shared, longest }) {
    const { report, image } = row;
    const many = report.platforms.length;
    const { baseline } = report;
    const facts = [
        ...(shared.platform === null ? [{ text: image.platform, most: 40 }] : []),
        ...(many > 1 ? [`one of ${many} platforms`] : []),
        ...(shared.baseline === null && baseline.kind === 'measured'
            ? [['against ', { code: baseline.name, most: Math.min(40, longest) }]]
            : []),
    ];
    return (0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .joinTexts */ .B5)([(0,_overview_image_label_js__WEBPACK_IMPORTED_MODULE_5__/* .imageLabel */ .e)(row, longest), ...facts], ', ');
}
/** How much of the total's budget is used; where other budgets are exceeded, how many. */
function budgetCell({ report, image, summary }) {
    const { judgements } = report.verdict;
    if (judgements.length === 0)
        return 'none set';
    const failed = judgements.filter(({ outcome }) => outcome === 'fail');
    const isTotal = failed.some(({ kind, platform }) => kind === _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X.kind && platform === image.platform);
    const unjudged = failed.filter(_summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_8__/* .isFailedUnjudged */ .y).length;
    if (unjudged > 0 && unjudged === failed.length)
        return `${unjudged} of ${judgements.length} not judged`;
    if (failed.length > 0 && !isTotal)
        return `${failed.length - unjudged} of ${judgements.length} exceeded`;
    return (0,_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .budgetShare */ .Nl)(summary.size, summary.budget);
}
const MARKS = {
    yours: [],
    'base-moved': [{ mark: 'base' }],
    rebuilt: [{ mark: 'rebuilt' }],
};
/** What made most of an image's change and where, or, without a baseline, what most of the image is. */
function mainCause({ report, image, summary }) {
    const { change } = image;
    if (change === null)
        return biggestPart(image);
    const [cause] = (0,_summary_shown_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .shownCauses */ .a)(change, summary.metric, 1).rows;
    if (cause === undefined || summary.state === 'unchanged')
        return removedWords(report);
    const unit = summary.metric === 'compressed' ? '' : ' unpacked';
    const where = cause.made === undefined ? (0,_where_js__WEBPACK_IMPORTED_MODULE_9__/* .whereText */ .ZF)(cause) : { place: cause.made };
    const place = cause.side !== 'head' || (0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .isEmpty */ .Im)(where) ? [] : [', ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .inlinesOf */ .ew)(where)];
    return [
        ...MARKS[cause.blame],
        ...(cause.subject === null
            ? [{ text: cause.detail, most: 60 }, ...(0,_hider_words_js__WEBPACK_IMPORTED_MODULE_10__/* .hiderWords */ .o)(cause)]
            : [{ code: cause.subject, most: 60 }]),
        ` ${(0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDelta */ .C)(cause[summary.metric])}${unit}`,
        ...place,
    ];
}
function biggestPart({ base, total }) {
    if (base.reference === null || base.bytes.compressed * 2 < total.compressed)
        return '';
    return [
        { mark: 'base', word: 'base ' },
        { code: (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .familiarReference */ .Z)(base.reference), most: 60 },
        ` is ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(base.bytes.compressed)} of it`,
    ];
}
function removedWords({ removedPlatforms }) {
    const gone = removedPlatforms.slice(0, 3).map((text) => ({ text, most: 40 }));
    return gone.length === 0 ? '' : ['no longer for ', ...(0,_document_block_js__WEBPACK_IMPORTED_MODULE_4__/* .joinTexts */ .B5)(gone, ', ')];
}


/***/ }),

/***/ 52245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ partsTable)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15410);
/* harmony import */ var _oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49078);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47790);
/* harmony import */ var _text_format_share_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83222);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72415);
/* harmony import */ var _summary_size_bar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76060);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44371);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22222);








/** Of the image: what is less has no row of its own. */
const LEAST_PART = 0.001;
/** What an image is made of, for one that there is nothing to compare with. The rows add up to the image. */
function partsTable(image, most) {
    const { compressed } = image.total;
    return {
        kind: 'table',
        columns: [
            { heading: 'Part', wrap: true },
            { heading: 'Compressed', align: 'right' },
            { heading: 'Unpacked', align: 'right' },
            { heading: 'Share', keep: true },
        ],
        rows: [
            ...partsOf(image, most).map(part => [
                nameCell(part, image),
                (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(part.compressed),
                (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackedWords */ .xr)(part.unpacked, part.isUnread),
                `${(0,_summary_size_bar_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeBar */ .F)(part.compressed, compressed)} ${(0,_text_format_share_js__WEBPACK_IMPORTED_MODULE_5__/* .formatShare */ .T)(part.compressed, compressed) ?? ''}`.trim(),
            ]),
            [
                { strong: 'whole image' },
                { strong: (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(compressed) },
                { strong: (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackedOf */ .Z5)(image) },
                (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .transferWords */ .dH)(compressed),
            ],
        ],
    };
}
function nameCell({ kind, where, createdBy, count }, { base }) {
    switch (kind) {
        case 'base':
            return base.reference === null
                ? { mark: 'base', word: 'base image' }
                : [
                    { mark: 'base', word: 'base ' },
                    { code: (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .familiarReference */ .Z)(base.reference), most: 60 },
                ];
        case 'line':
            return where === null ? '' : [{ place: where }, ' ', { code: where.instruction, most: _causes_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTRUCTION */ .vm }];
        case 'layer':
            return createdBy === null ? 'a layer that is not in the history' : { code: createdBy, most: 60 };
        case 'rest':
            return (0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_7__/* .countNoun */ .y)(count, 'smaller part');
    }
}
/** What an image is made of: the base image, then its biggest lines, then the rest, and in that all that is next to nothing. */
function partsOf({ layers, total }, most) {
    const parts = new Map();
    for (const [index, layer] of layers.entries()) {
        const key = keyOf(layer, index);
        const kind = layer.origin === 'base' ? 'base' : layer.where === null ? 'layer' : 'line';
        const part = parts.get(key) ?? {
            kind,
            where: layer.where,
            createdBy: layer.createdBy,
            isUnread: false,
            count: 1,
            ..._model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BYTES */ .CR,
        };
        const isUnread = part.isUnread || layer.unread === true;
        parts.set(key, { ...part, ...(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .addBytes */ .$i)(part, layer), isUnread });
    }
    const [base, others] = [
        parts.get('base'),
        [...parts].filter(([key]) => key !== 'base').map(([, part]) => part),
    ];
    others.sort((a, b) => b.compressed - a.compressed || b.unpacked - a.unpacked);
    const big = others.filter(part => isWorthARow(part, total)).slice(0, most);
    const shown = [...(base === undefined ? [] : [base]), ...big];
    const left = others.filter(part => !big.includes(part));
    if (left.length === 0)
        return shown;
    const rest = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .subtractBytes */ .CA)((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sumBytes */ .jO)(layers), (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sumBytes */ .jO)(shown));
    const isUnread = left.some(part => part.isUnread);
    return [...shown, { kind: 'rest', where: null, createdBy: null, isUnread, count: left.length, ...rest }];
}
function isWorthARow(part, whole) {
    return part.compressed >= whole.compressed * LEAST_PART || part.unpacked >= whole.unpacked * LEAST_PART;
}
function keyOf({ origin, where }, index) {
    if (origin === 'base')
        return 'base';
    return where === null ? `layer ${index}` : JSON.stringify([where.dockerfile, where.line]);
}


/***/ }),

/***/ 51537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nl: () => (/* binding */ budgetShare),
  QK: () => (/* binding */ commonLine),
  lT: () => (/* binding */ otherPlatforms),
  Zs: () => (/* binding */ platformsTable)
});

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/format-delta.ts
var format_delta = __webpack_require__(13099);
// EXTERNAL MODULE: ./src/text/format-share.ts
var format_share = __webpack_require__(83222);
// EXTERNAL MODULE: ./src/report/document/block.ts
var block = __webpack_require__(60959);
;// CONCATENATED MODULE: ./src/report/summary/common-causes.ts
/**
 * Which causes the platforms of an image have in common, to the byte, and which only one has. Null where that cannot be said exactly: with
 * fewer than two platforms that can be compared, with causes that the report only sums up, or with nothing in common.
 */
function commonCauses(platforms) {
    const sides = platforms.flatMap(({ platform, change }) => change === null || (change.delta.compressed === 0 && change.delta.unpacked === 0)
        ? []
        : [{ platform, change }]);
    const complete = sides.every(({ change }) => change.compressedIncomparable === null && change.causes.rest.count === 0);
    const [first, ...others] = sides;
    if (first === undefined || others.length === 0 || !complete)
        return null;
    const tables = sides.map(({ change }) => new Map(change.causes.rows.map(row => [keyOf(row), row])));
    const common = first.change.causes.rows.filter(row => tables.every(table => sameBytes(table.get(keyOf(row)), row, 'unpacked')));
    if (common.length === 0)
        return null;
    // A share of a compressed stream may differ by some bytes where the files are the same.
    const metric = common.every(row => tables.every(table => sameBytes(table.get(keyOf(row)), row, 'compressed')))
        ? 'compressed'
        : 'unpacked';
    return {
        platforms: sides.map(({ platform }) => platform),
        metric,
        delta: common.reduce((sum, row) => sum + row[metric], 0),
        common,
        alone: sides.flatMap(({ platform, change }, index) => change.causes.rows
            .filter(row => tables.every((table, other) => other === index || !table.has(keyOf(row))))
            .map(cause => ({ platform, cause }))),
    };
}
/** Hidden bytes have no name but their lines. */
function keyOf({ type, subject, side, where, hiddenBy }) {
    return JSON.stringify([type, type === 'hidden' ? [where, hiddenBy] : subject, side]);
}
function sameBytes(a, b, metric) {
    return a?.detail === b.detail && a[metric] === b[metric];
}

// EXTERNAL MODULE: ./src/report/summary/count-noun.ts
var count_noun = __webpack_require__(72415);
// EXTERNAL MODULE: ./src/report/summary/platform-summary.ts
var platform_summary = __webpack_require__(56035);
// EXTERNAL MODULE: ./src/report/sections/causes.ts
var sections_causes = __webpack_require__(44371);
// EXTERNAL MODULE: ./src/report/sections/parts.ts
var parts = __webpack_require__(52245);
// EXTERNAL MODULE: ./src/report/sections/size.ts
var sections_size = __webpack_require__(22222);
;// CONCATENATED MODULE: ./src/report/sections/platforms.ts










/** One row a platform, each compared with itself. */
function platformsTable(report, most) {
    const { baseline, platforms } = report;
    const left = platforms.length - Math.min(most, platforms.length);
    return {
        kind: 'table',
        columns: [
            { heading: '', keep: true },
            { heading: 'Platform' },
            { heading: (0,sections_size/* baselineName */.Ri)(baseline), align: 'right', wrap: true },
            { heading: 'now, compressed', align: 'right', wrap: true },
            { heading: 'Δ', align: 'right', wrap: true },
            { heading: '', align: 'right', joined: true },
            { heading: 'Budget', align: 'right', below: true },
        ],
        rows: [
            ...platforms.slice(0, most).map(image => platformCells(image, (0,platform_summary/* summarizePlatform */.Ph)(report, image))),
            ...(left === 0 ? [] : [['', (0,count_noun/* countNoun */.y)(left, 'more platform')]]),
        ],
    };
}
function platformCells(image, summary) {
    const { state, metric, size, before, delta, budget } = summary;
    const unit = metric === 'compressed' ? '' : ' unpacked';
    return [
        markOf(summary),
        { text: image.platform, most: 60 },
        image.change === null ? '' : `${(0,format_bytes/* formatBytes */.z)(before)}${unit}`,
        `${(0,format_bytes/* formatBytes */.z)(size)}${unit}`,
        ...(image.change !== null ? (0,sections_size/* deltaCells */.gM)(delta, before) : [state === 'new' ? 'new' : 'no baseline', '']),
        budgetShare(size, budget),
    ];
}
/** `94 % of 85.0 MB`; empty without a budget. */
function budgetShare(size, budget) {
    const share = budget === null ? null : (0,format_share/* formatShare */.T)(size, budget);
    return share === null || budget === null ? '' : `${share} of ${(0,format_bytes/* formatBytes */.z)(budget)}`;
}
function markOf({ outcome, state }) {
    if (outcome === 'fail')
        return { mark: 'fail', word: 'over' };
    if (outcome === 'warn')
        return { mark: 'warn', word: 'near' };
    if (state === 'new')
        return { mark: 'new', word: 'new' };
    return outcome === 'pass' ? { mark: 'pass', word: 'ok' } : '';
}
/** Platforms beside the main one, folded. */
function otherPlatforms({ report, image: main }, { level }) {
    const others = report.platforms.filter(image => image !== main).slice(0, level.platforms);
    return others.map(image => {
        const title = { text: image.platform, most: 60 };
        if (image.change === null)
            return (0,block/* details */.zH)(title, 'what it is made of', (0,parts/* partsTable */.N)(image, level.rows));
        const causes = (0,sections_causes/* causesTable */.$_)(image.change, level.rows);
        const blocks = causes.length > 0 ? causes : [{ kind: 'paragraph', text: 'Nothing changed.' }];
        return (0,block/* details */.zH)(title, 'what changed', ...blocks);
    });
}
const MOST_NAMES = 3;
/** What the platforms of an image have in common and what only one has; none where that cannot be said exactly. */
function commonLine({ platforms }) {
    const found = commonCauses(platforms);
    if (found === null)
        return [];
    const where = found.platforms.map((platform) => ({ text: platform, most: 40 }));
    const start = [
        `${(0,format_delta/* formatDelta */.C)(found.delta)} ${found.metric} is common to `,
        ...(0,block/* joinTexts */.B5)(where, ' and '),
        ' (',
        ...namesOf(found.common),
        ').',
    ];
    return [{ kind: 'paragraph', text: (0,block/* joinTexts */.B5)([start, ...aloneSentences(found)], ' '), continues: true }];
}
function namesOf(causes) {
    // Bytes without a name have the same one for each line.
    const named = [...new Map(causes.map(cause => [cause.subject ?? cause.type, cause])).values()];
    const left = named.length - MOST_NAMES;
    const names = named.slice(0, MOST_NAMES).map(causeName);
    return (0,block/* joinTexts */.B5)([...names, ...(left > 0 ? [`${left} more`] : [])], ', ');
}
function causeName({ subject, detail, blame }) {
    const name = subject === null ? { text: detail.split(':')[0] ?? detail, most: 60 } : { code: subject, most: 60 };
    return blame === 'base-moved' ? [{ mark: 'base' }, name] : name;
}
function aloneSentences({ alone, metric }) {
    return [...Map.groupBy(alone, ({ platform }) => platform)].map(([platform, all]) => {
        const causes = all
            .toSorted((a, b) => Math.abs(b.cause[metric]) - Math.abs(a.cause[metric]))
            .slice(0, MOST_NAMES)
            .map(({ cause }) => [...(0,block/* inlinesOf */.ew)(causeName(cause)), ` ${(0,format_delta/* formatDelta */.C)(cause[metric])}`]);
        const left = all.length - causes.length;
        return [
            'Only on ',
            { text: platform, most: 40 },
            ': ',
            ...(0,block/* joinTexts */.B5)(causes, ', '),
            left > 0 ? `, ${left} more.` : '.',
        ];
    });
}


/***/ }),

/***/ 69575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cZ: () => (/* binding */ COLUMNS),
  Ky: () => (/* binding */ NONE_OPEN),
  _D: () => (/* binding */ WITH_REASON),
  DT: () => (/* binding */ adviceCell),
  xg: () => (/* binding */ hintsDetails),
  Cy: () => (/* binding */ openSavings),
  o5: () => (/* binding */ rowCells),
  IW: () => (/* binding */ savingsDetails),
  RV: () => (/* binding */ savingsFacts),
  xh: () => (/* binding */ savingsLines),
  Dx: () => (/* binding */ savingsSentence),
  mG: () => (/* binding */ savingsTable),
  rJ: () => (/* binding */ whyCell),
  gL: () => (/* binding */ wrongDetails)
});

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/report/document/block.ts
var block = __webpack_require__(60959);
// EXTERNAL MODULE: ./src/report/summary/count-noun.ts
var count_noun = __webpack_require__(72415);
;// CONCATENATED MODULE: ./src/report/summary/savings.ts
/** Without a baseline that says what noise is, less than this has no row of its own: 10 kB, or a part of the image. */
const LEAST_BYTES = 10_000;
const LEAST_PART = 0.001;
/** Below so many compressed bytes, a piece of advice is not worth a row that everybody sees. */
function savingsFloor({ change, total }) {
    return change?.noiseFloor.compressed ?? Math.max(LEAST_BYTES, Math.ceil(total.compressed * LEAST_PART));
}
/** Whether all that can be taken back is worth a word where everybody sees it. */
function isWorthSaving(image) {
    const { compressed } = image.advice.total;
    return compressed > 0 && compressed >= savingsFloor(image);
}
/** How many changes would save something. */
function countSavings({ rows, rest }) {
    return rows.length + rest.count;
}
/** All savings but so many of the biggest. */
function savingsAfter(advice, shown) {
    const rows = advice.rows.slice(shown);
    return { ...advice, rows, total: sumOf([...rows, advice.rest]) };
}
function sumOf(all) {
    const unpacked = all.map(each => each.unpacked);
    return {
        compressed: all.reduce((sum, each) => sum + each.compressed, 0),
        unpacked: unpacked.includes(null) ? null : unpacked.reduce((sum, each) => sum + (each ?? 0), 0),
    };
}
/**
 * The pieces of advice that are worth a row, at most `most`, and the sum of all others. One more has a row of its own rather than one that
 * says "1 smaller saving".
 */
function shownSavings({ rows, rest }, most, floor = 0) {
    const worthy = rows.filter(({ compressed }) => compressed >= floor);
    const isLast = most > 0 && worthy.length === rows.length + rest.count && worthy.length === most + 1;
    const shown = worthy.slice(0, isLast ? most + 1 : most);
    const others = [...rows.filter(row => !shown.includes(row)), rest];
    const count = rows.length - shown.length + rest.count;
    return { rows: shown, rest: { ...sumOf(others), count } };
}

// EXTERNAL MODULE: ./src/report/sections/size.ts
var size = __webpack_require__(22222);
// EXTERNAL MODULE: ./src/report/sections/where.ts
var where = __webpack_require__(83924);
;// CONCATENATED MODULE: ./src/report/sections/savings.ts






/** Rows that show without unfolding. */
const MOST_ROWS = 3;
const MOST_EXAMPLES = 5;
/** Reasons why something was not tried; nearly always, it is one for all. */
const MOST_REASONS = 3;
/** What is said once, wherever savings have a table. */
const ESTIMATE = 'Savings are estimates: a file counts its share of the compressed layer. No byte counts twice.';
const PROVED = 'What is proved was built: its bytes are measured, nothing else in the image changed, and a container of it starts.';
const HINTS = 'A hint needs a decision of yours, so it is in no sum.';
/** Where no one knows which layers are the base image's, its bytes are not left out. */
const UNKNOWN_BASE = 'The base image is not known, so some of these bytes may be its own.';
const UNKNOWN_UNPACKED = 'Unpacked bytes of an image that was not fetched are not known.';
/** Lines that {@link openSavings} would like to have. */
function savingsLines(image) {
    if (!isWorthSaving(image))
        return 0;
    const { rows, rest } = shownSavings(image.advice, MOST_ROWS, savingsFloor(image));
    return 2 + rows.length + (rest.count > 0 ? 1 : 0);
}
/**
 * The savings in all and, where the others are folded, the biggest, in at most so many lines that show; the sum alone where there is no
 * room for a row. None where nothing is worth a line.
 */
function openSavings(shown, lines, level) {
    const { image } = shown;
    if (!isWorthSaving(image) || lines < 1)
        return NONE_OPEN;
    if (!level.folded)
        return { blocks: savingsSentence(shown), rows: 0 };
    const { blocks, rows } = openTable(image, lines - 1);
    if (rows > 0)
        return { blocks: [...savingsSentence(shown), ...blocks], rows };
    const where = level.tables === 'none' ? '' : ', in the details';
    const end = ` (${(0,count_noun/* countNoun */.y)(countSavings(image.advice), 'change')}${where})`;
    return { blocks: savingsSentence(shown, end), rows: 0 };
}
/** Where none show. */
const NONE_OPEN = { blocks: [], rows: 0 };
/** None where not even one row fits beside the head and the row of all others. */
function openTable(image, lines) {
    const floor = savingsFloor(image);
    for (let most = Math.min(MOST_ROWS, lines - 1); most > 0; most -= 1) {
        const { rows, rest } = shownSavings(image.advice, most, floor);
        const table = {
            kind: 'table',
            columns: WITH_EXAMPLES,
            rows: [...rows.map(cellsWithExamples), ...restRow(rest, rows.length)],
        };
        if (rows.length > 0 && (0,block/* openLines */.es)([table]) <= lines)
            return { blocks: [table], rows: rows.length };
    }
    return NONE_OPEN;
}
/** `Possible savings: about 27.2 MB → 126.9 MB compressed, …`. None where there is nothing. */
function savingsSentence({ report, image }, end = '') {
    const { baseline, platforms } = report;
    const { advice, base, change, total, platform } = image;
    const saved = advice.total.compressed;
    if (countSavings(advice) === 0 || saved <= 0)
        return [];
    const isProved = advice.proved?.count === countSavings(advice);
    const lead = {
        strong: [
            isProved ? 'Proved savings' : 'Possible savings',
            ...(platforms.length > 1 ? [' on ', { text: platform, most: 60 }] : []),
            `: ${savedWords(advice)}`,
        ],
    };
    const left = total.compressed - saved;
    if (left < 0)
        return [(0,block/* paragraph */.FY)(lead, ` compressed${end}`)];
    const comparable = change !== null && change.compressedIncomparable === null;
    return [
        (0,block/* paragraph */.FY)(lead, ` → ${(0,format_bytes/* formatBytes */.z)(left)} compressed`, ...(comparable ? againstWords(left, change, (0,size/* baselineName */.Ri)(baseline)) : []), end, base.unknown === null ? '' : `.${baseWords({ base })}`),
    ];
}
/** What is said beside a sum of an image whose base image is not known. */
function baseWords({ base }) {
    return base.unknown === null ? '' : ` ${UNKNOWN_BASE}`;
}
/** `about 27.2 MB, 18.4 MB of it proved`; `27.2 MB` where all of it is. */
function savedWords(advice) {
    const { total, proved } = advice;
    const all = (0,format_bytes/* formatBytes */.z)(total.compressed);
    if (proved === undefined)
        return `about ${all}`;
    if (proved.count === countSavings(advice))
        return all;
    return `about ${all}, ${(0,format_bytes/* formatBytes */.z)(proved.compressed)} of it proved`;
}
function againstWords(left, { baseline, noiseFloor }, name) {
    const delta = left - baseline.compressed;
    if (delta === 0 || Math.abs(delta) < noiseFloor.compressed)
        return [', about as much as ', name];
    return [`, ${(0,format_bytes/* formatBytes */.z)(Math.abs(delta))} ${delta < 0 ? 'under' : 'over'} `, name];
}
/**
 * `2 savings (about 24.5 MB)`; empty where there are none.
 *
 * @param metric what the words before speak of: other bytes than those are named.
 */
function savingsFacts({ advice }, metric) {
    const count = countSavings(advice);
    if (count === 0)
        return '';
    const unit = metric === 'compressed' ? '' : ' compressed';
    return `${(0,count_noun/* countNoun */.y)(count, 'saving')} (${savedWords(advice)}${unit})`;
}
/** Of a table of advice. */
const COLUMNS = [
    { heading: 'Saves, compressed', align: 'right' },
    { heading: 'Unpacked', align: 'right' },
    { heading: 'Change', wrap: true },
    { heading: 'Where', below: true },
];
/** With the biggest of what each change is about. */
const WITH_EXAMPLES = [...COLUMNS, { heading: 'Most of it', below: true }];
/** With the reason why it is not recommended. */
const WITH_REASON = [...COLUMNS, { heading: 'Why not', wrap: true }];
/** The biggest savings and all others in one row. None without any. */
function savingsTable({ advice }, most) {
    if (countSavings(advice) === 0)
        return [];
    const { rows, rest } = shownSavings(advice, most);
    return [{ kind: 'table', columns: COLUMNS, rows: [...rows.map(rowCells), ...restRow(rest, rows.length)] }];
}
/**
 * All savings but those that show already, with the biggest of what each change is about and, if it is wanted, the patch; folded. None
 * without any.
 */
function savingsDetails({ advice }, most, { open = 0, withPatch }) {
    const left = savingsAfter(advice, open);
    const count = countSavings(left);
    const patch = withPatch ? patchDetails(advice) : [];
    if (count === 0)
        return aboutSavings(advice, patch);
    const { rows, rest } = shownSavings(left, most);
    const table = {
        kind: 'table',
        columns: WITH_EXAMPLES,
        rows: [
            ...rows.map(cellsWithExamples),
            ...restRow(rest, rows.length),
            [
                ...sizes(left.total).map((size) => ({ strong: size })),
                { strong: open === 0 ? 'all of it' : 'all of these' },
            ],
        ],
    };
    const facts = `${(0,count_noun/* countNoun */.y)(count, 'change')}, about ${(0,format_bytes/* formatBytes */.z)(left.total.compressed)} compressed`;
    const title = open === 0 ? 'Savings' : 'More savings';
    return [(0,block/* details */.zH)(title, facts, table, ...qualification(advice), ...patch)];
}
/** Where all savings have a row that shows: what was tried of them, and the patch. */
function aboutSavings(advice, patch) {
    const isTried = advice.rows.some(({ trial }) => trial !== undefined);
    if (countSavings(advice) === 0 || (patch.length === 0 && !isTried))
        return [];
    const facts = patch.length === 0 ? 'what was tried' : 'how far they are certain, and the patch';
    return [(0,block/* details */.zH)('About these savings', facts, ...qualification(advice), ...patch)];
}
/** How far the numbers can be trusted. */
function qualification(advice) {
    const { total, proved, rows } = advice;
    const sentences = [
        ...(proved === undefined ? [] : [PROVED]),
        ...(proved?.count === countSavings(advice) ? [] : [ESTIMATE]),
        ...(total.unpacked === null ? [UNKNOWN_UNPACKED] : []),
    ];
    const reasons = new Map(rows.flatMap(({ trial }) => (trial?.state === 'untried' ? [[JSON.stringify(trial.why), trial.why]] : [])));
    return [
        (0,block/* paragraph */.FY)(sentences.join(' ')),
        ...[...reasons.values()].slice(0, MOST_REASONS).map(why => (0,block/* paragraph */.FY)('Not tried: ', { words: why }, '.')),
    ];
}
/** What needs a decision, folded: it is in no sum. None without any. */
function hintsDetails({ advice: { hints }, base }, most) {
    if (hints === undefined)
        return [];
    const rows = hints.rows.slice(0, most);
    const more = hints.rows.length - rows.length + hints.more;
    const facts = `${(0,count_noun/* countNoun */.y)(rows.length + more, 'hint')}, in no sum`;
    const rest = more === 0 ? '' : ` ${(0,count_noun/* countNoun */.y)(more, 'more hint')} ${more === 1 ? 'has' : 'have'} no row.`;
    return [
        (0,block/* details */.zH)('Hints', facts, { kind: 'table', columns: WITH_EXAMPLES, rows: rows.map(cellsWithExamples) }, (0,block/* paragraph */.FY)(HINTS + rest, baseWords({ base }))),
    ];
}
/** What was tried and is not recommended, with the reason; folded. None without any. */
function wrongDetails({ advice: { wrong = [] } }, most) {
    if (wrong.length === 0)
        return [];
    const facts = `${(0,count_noun/* countNoun */.y)(wrong.length, 'change')}, not recommended and in no sum`;
    const rows = wrong.slice(0, most).map(row => [...rowCells(row), whyCell(row)]);
    return [(0,block/* details */.zH)('Tried and wrong', facts, { kind: 'table', columns: WITH_REASON, rows })];
}
/** The changes of the files that make the savings, as far as they are certain. */
function patchDetails({ patch = '' }) {
    if (patch === '')
        return [];
    const facts = ['what ', { code: 'slim-build fix --write' }, ' does'];
    return [(0,block/* details */.zH)('Show the patch', facts, { kind: 'code', language: 'diff', lines: linesOf(patch) })];
}
function linesOf(patch) {
    return patch.replace(/\n$/, '').split('\n');
}
/** The cells of a piece of advice below {@link COLUMNS}. */
function rowCells(row) {
    return [...sizes(row), adviceCell(row), (0,where/* whereText */.ZF)(row)];
}
function cellsWithExamples(row) {
    return [...rowCells(row), examplesCell(row)];
}
function restRow(rest, shown) {
    const words = (0,count_noun/* countNoun */.y)(rest.count, shown === 0 ? 'small saving' : 'smaller saving');
    return rest.count === 0 ? [] : [[...sizes(rest), words]];
}
function sizes({ compressed, unpacked }) {
    return [(0,format_bytes/* formatBytes */.z)(compressed), unpacked === null ? 'not known' : (0,format_bytes/* formatBytes */.z)(unpacked)];
}
/** What to do, and why; and that it was proved. */
function adviceCell({ fix, reason, trial }) {
    const why = reason.some(part => (typeof part === 'string' ? part.trim() : part.code) !== '');
    const words = why ? [{ words: fix }, ': ', { words: reason }] : [{ words: fix }];
    return trial?.state === 'proved' ? [...words, ' (', { strong: 'proved' }, ')'] : words;
}
/** Why something that was tried is not recommended. */
function whyCell({ trial }) {
    return trial === undefined || trial.state === 'proved' ? '' : { words: trial.why };
}
function examplesCell({ examples }) {
    return (0,block/* joinTexts */.B5)(examples.slice(0, MOST_EXAMPLES).map(code => ({ code, most: 36 })), ', ');
}


/***/ }),

/***/ 22222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ incomparable),
/* harmony export */   Ri: () => (/* binding */ baselineName),
/* harmony export */   Z5: () => (/* binding */ unpackedOf),
/* harmony export */   dH: () => (/* binding */ transferWords),
/* harmony export */   gM: () => (/* binding */ deltaCells),
/* harmony export */   xr: () => (/* binding */ unpackedWords),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);
/* harmony import */ var _text_format_percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10948);
/* harmony import */ var _text_format_seconds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57152);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60959);




/** Bytes in a second of a link of 100 Mbit/s, which is what a small cloud machine gets. */
const RATE = 100_000_000 / 8;
/** What is said of the time, since it is computed: pulling takes unpacking, too, and a registry that answers. */
const LINK = '100 Mbit/s';
/** Of a name that leaves room for the numbers in 80 columns; a longer one stands above the table alone. */
const LONGEST_HEADING = 9;
/** Both kinds of bytes, before and now; where they must not be subtracted, the sentence that says why. */
function sizeTable({ report, image }, change) {
    const name = baselineName(report.baseline);
    const isShort = report.baseline.kind === 'measured' && report.baseline.name.length <= LONGEST_HEADING;
    const columns = [
        { heading: '', keep: true },
        { heading: isShort ? name : 'before', align: 'right' },
        { heading: 'now', align: 'right' },
        { heading: 'Δ', align: 'right' },
        { heading: '', align: 'right', joined: true },
    ];
    const comparable = change.compressedIncomparable === null;
    const rows = [
        [
            'Compressed',
            (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(change.baseline.compressed),
            (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(image.total.compressed),
            ...(comparable ? deltaCells(change.delta.compressed, change.baseline.compressed) : ['not comparable']),
        ],
        [
            'Unpacked',
            (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(change.baseline.unpacked),
            unpackedOf(image),
            ...(change.unpackedIncomparable === undefined
                ? deltaCells(change.delta.unpacked, change.baseline.unpacked)
                : ['not comparable']),
        ],
        [
            `Transfer at ${LINK}`,
            transferTime(change.baseline.compressed),
            transferTime(image.total.compressed),
            comparable ? transferDelta(change.delta.compressed) : '',
        ],
        [
            isShort ? ['To pull on a node that has ', name] : 'To pull where the baseline is',
            '',
            (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(change.toPull),
        ],
    ];
    return [{ kind: 'table', columns, rows }, ...incomparable(change)];
}
/** What the sizes before are called. */
function baselineName(baseline) {
    return baseline.kind === 'measured' ? { code: baseline.name, most: 40 } : 'before';
}
/** A change, and how much that is of what was before. */
function deltaCells(delta, before) {
    const percent = delta === 0 ? null : (0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l)(delta, before);
    return [{ strong: { delta } }, percent === null ? '' : `(${percent})`];
}
/** Why bytes must not be subtracted; none where they may. */
function incomparable(change) {
    return [change.compressedIncomparable, change.unpackedIncomparable ?? null]
        .filter(why => why !== null)
        .map(why => (0,_document_block_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(why));
}
/** What an image takes unpacked. */
function unpackedOf({ total, layers }) {
    return unpackedWords(total.unpacked, layers.some(({ unread }) => unread === true));
}
/** What of an image takes so many bytes unpacked: no less, where a layer of it could not be read. */
function unpackedWords(unpacked, isUnread) {
    if (!isUnread)
        return (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(unpacked);
    return unpacked === 0 ? 'not known' : `at least ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(unpacked)}`;
}
/** `6.4 s to transfer at 100 Mbit/s`. */
function transferWords(compressed) {
    return `${transferTime(compressed)} to transfer at ${LINK}`;
}
/** How long the transfer of so many compressed bytes takes. */
function transferTime(compressed) {
    return (0,_text_format_seconds_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .X)(compressed / RATE);
}
/** How much longer or shorter it takes by so many bytes more or less: `+1.6 s`, `< 0.1 s less`. */
function transferDelta(compressed) {
    if (compressed === 0)
        return '±0 s';
    const time = transferTime(Math.abs(compressed));
    if (time.startsWith('<'))
        return `${time} ${compressed < 0 ? 'less' : 'more'}`;
    return `${compressed < 0 ? '−' : '+'}${time}`;
}


/***/ }),

/***/ 83924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZF: () => (/* binding */ whereText),
/* harmony export */   pN: () => (/* binding */ whereColumns),
/* harmony export */   rv: () => (/* binding */ whereCells)
/* harmony export */ });
/** Of a step of a history, which has no line to be found by. Characters. */
const STEP = 60;
/** Columns of where something is from: the line of a Dockerfile, which is short, and where there is none, the step below it. */
function whereColumns(heading) {
    return [
        { heading, keep: true },
        { heading: '', joined: true, below: true },
    ];
}
/** The cells of {@link whereColumns}. */
function whereCells(row) {
    return row.where === null ? ['', whereText(row)] : [whereText(row)];
}
/** Both in one cell. */
function whereText({ where, step }) {
    if (where !== null)
        return { place: where };
    return step === undefined ? '' : { code: step, most: STEP };
}


/***/ }),

/***/ 72415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ countNoun)
/* harmony export */ });
/** `1 file`, `2 files`. */
function countNoun(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 64536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasChanged),
/* harmony export */   K: () => (/* binding */ crossesBudget)
/* harmony export */ });
/* harmony import */ var _platform_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56035);

/** A budget failed or is nearly used up. */
function crossesBudget({ verdict }) {
    return verdict.outcome === 'fail' || verdict.outcome === 'warn';
}
/** Any platform changed by more than the noise floor, came or went. Without a baseline nothing is known to have changed. */
function hasChanged(report) {
    if (report.baseline.kind === 'none')
        return false;
    const changed = report.platforms.some(image => (0,_platform_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizePlatform */ .Ph)(report, image).state !== 'unchanged');
    return changed || report.removedPlatforms.length > 0;
}


/***/ }),

/***/ 3478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ isFailedUnjudged)
/* harmony export */ });
/** Whether a budget failed because it could not be judged, not because it is exceeded. */
function isFailedUnjudged({ outcome, actual }) {
    return outcome === 'fail' && actual === null;
}


/***/ }),

/***/ 49381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loosensBudget),
/* harmony export */   U: () => (/* binding */ loosenedLimits)
/* harmony export */ });
/* harmony import */ var _judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92618);

/** Whether the change loosens a budget, which a reader must learn of, whatever the sizes. */
function loosensBudget({ verdict }) {
    return verdict.loosened !== undefined;
}
/** What a change loosens, each limit once for all platforms that it is on. */
function loosenedLimits({ verdict: { loosened }, platforms }) {
    const same = Map.groupBy(loosened?.limits ?? [], limit => JSON.stringify({ ...limit, platform: null }));
    return [...same.values()].flatMap(limits => {
        const [limit] = limits;
        if (limit === undefined)
            return [];
        const named = limits.flatMap(({ platform }) => platform ?? []);
        const isEverywhere = platforms.every(({ platform }) => named.includes(platform));
        return [{ ...wordsOf(limit), limit, platforms: isEverywhere ? [] : named }];
    });
}
function wordsOf(limit) {
    const { kind, was, now } = limit;
    const write = ({ limit: amount, unit }) => (0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)({ kind, unit }).write(amount);
    const key = (0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(limit).raise(limit);
    return { does: deedOf(was, now), key, from: write(was), to: now === null ? null : write(now) };
}
/** A limit that is no larger counts less: other bytes, or from another size on. */
function deedOf(was, now) {
    if (now === null)
        return 'removes';
    if (now.unit !== was.unit)
        return 'changes';
    return now.limit > was.limit ? 'raises' : 'loosens';
}


/***/ }),

/***/ 91013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ shownCauses)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15410);

/**
 * The causes that are worth a row, at most `most`, and the sum of all others. What is below both floors never gets a row.
 *
 * @param metric the bytes that rank the rows.
 */
function shownCauses(change, metric, most) {
    const isWorthy = (row, kind) => row[kind] !== 0 && Math.abs(row[kind]) >= change.noiseFloor[kind];
    const worthy = change.causes.rows.filter(row => isWorthy(row, 'unpacked') || (change.compressedIncomparable === null && isWorthy(row, 'compressed')));
    const heaviest = worthy.toSorted((a, b) => Math.abs(b[metric]) - Math.abs(a[metric])).slice(0, most);
    const direction = change.delta[metric] < 0 ? -1 : 1;
    const rows = heaviest.toSorted((a, b) => (b[metric] - a[metric]) * direction);
    const count = change.causes.rows.length - rows.length + change.causes.rest.count;
    return { rows, rest: { ...(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .subtractBytes */ .CA)(change.delta, (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sumBytes */ .jO)(rows)), count } };
}


/***/ }),

/***/ 76060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ sizeBar)
/* harmony export */ });
/** A bar of text blocks, as long as the part is of the whole; nothing for less than half a block. */
function sizeBar(part, whole, width = 10) {
    if (whole <= 0 || part <= 0)
        return '';
    return '▇'.repeat(Math.min(width, Math.round((part / whole) * width)));
}


/***/ }),

/***/ 56307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ writeMarkdown)
});

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/escape/code-span.ts
var code_span = __webpack_require__(30739);
;// CONCATENATED MODULE: ./src/text/escape/escape-sentence.ts
/** Letters, digits and signs that mean nothing to markdown wherever they stand inside a word. */
const HARMLESS = /^(?:[\p{L}\p{M}\p{N},.;!?%()'"+/-]|(?![ -~])[\p{S}\p{P}])+$/u;
/**
 * Words that GitHub links by itself: addresses, commits, issues and references of other trackers, whose prefix a repository chooses: letters
 * and digits with a letter among them (`TICKET-9`, `A1B-3`).
 */
const LINKED = /www|\b[0-9a-f]{7,}\b|(?<![\p{L}\p{N}])\p{N}*\p{L}[\p{L}\p{N}]*-\d/iu;
/** At a line's start these would make a list, a heading, a rule, a quote or a table border. */
const BLOCK_START = /^(?:\d+[.)]|[-+=<>]+)$/;
/** Signs that mean something only next to a letter. */
const LONE = new Set(['<', '>', '&', '=']);
/** Signs that may end a word of a sentence. */
const ENDINGS = new Set([',', '.', ';', ':', '!', '?', ')']);
/** What someone put between backticks, with blanks around: code spans that touch would melt into one. */
const QUOTED = /((?<=^|(?:^| )\(| )`[^`]+`(?=[,.;:!?)]*(?: |$)))/;
/**
 * A sentence of ours that may hold untrusted words, as markdown text. Words of plain letters and harmless signs stay as
 * they are; any other word, and everything between backticks, becomes a code span. So `@org/team` is shown, and no one
 * is called.
 *
 * @param text went through {@link visible} already.
 * @param startsLine whether it stands at the start of a line, where some words begin a list or a heading.
 */
function escapeSentence(text, marks, startsLine) {
    return text
        .trim()
        .replace(/ +/g, ' ')
        .split(QUOTED)
        .map((piece, index) => index % 2 === 1
        ? marks.code(piece.slice(1, -1), Infinity)
        : escapeWords(piece, marks, startsLine && index === 0))
        .join('');
}
function escapeWords(text, marks, startsLine) {
    return text
        .split(' ')
        .map((word, index) => startsLine && index === 0 && BLOCK_START.test(word) ? marks.code(word) : escapeWord(word, marks))
        .join(' ');
}
function escapeWord(word, { code, lone }) {
    if (LONE.has(word))
        return lone(word);
    const start = word.startsWith('(') ? '(' : '';
    const behind = behindCore(word, start.length);
    const core = word.slice(start.length, behind);
    const end = word.slice(behind);
    if (core === '')
        return /[:)]/.test(end) && word.length > 1 ? code(word, Infinity) : word;
    return start + (isHarmless(core) ? core : code(core, Infinity)) + end;
}
/** Where the signs begin that end a word. A regular expression would look for them again from each character. */
function behindCore(word, start) {
    let behind = word.length;
    while (behind > start && ENDINGS.has(word.charAt(behind - 1)))
        behind--;
    return behind;
}
function isHarmless(word) {
    return HARMLESS.test(word) && !LINKED.test(word) && !word.startsWith('/');
}

;// CONCATENATED MODULE: ./src/text/escape/summary-code.ts

/**
 * An untrusted text for a `<summary>`, where markdown is not read and only HTML is: in `<code>`, where GitHub looks for no mention or
 * reference, with every sign that could mean anything as a character reference.
 */
function summaryCode(text, most) {
    const escaped = characterReferences((0,visible/* visible */.R)(text, most));
    return `<code>${escaped === '' ? '(empty)' : escaped}</code>`;
}
/** A text for HTML, with every sign that could mean anything as a character reference. */
function characterReferences(text) {
    return Array.from(text, char => /[A-Za-z0-9 /._-]/.test(char) ? char : `&#${char.codePointAt(0) ?? 0};`).join('');
}

// EXTERNAL MODULE: ./src/text/format-delta.ts
var format_delta = __webpack_require__(13099);
// EXTERNAL MODULE: ./src/report/document/plain-pieces.ts
var plain_pieces = __webpack_require__(15988);
// EXTERNAL MODULE: ./src/report/writers/markdown/links.ts
var markdown_links = __webpack_require__(54070);
;// CONCATENATED MODULE: ./src/report/writers/markdown/inlines.ts






const SYMBOLS = {
    fail: '❌',
    warn: '⚠️',
    pass: '✅',
    skipped: '➖',
    accepted: '☑️',
    new: '🆕',
    shrank: '🎉',
    pending: '⏳',
    missing: '✖',
    base: '🧱',
    rebuilt: '♻️',
    note: 'ℹ️',
};
/** What follows a code span or a link without a blank. */
const CLOSING = /^(?:[,.;)]+:?|:)(?= |$)/;
const LINE = { code: code_span/* codeSpan */.S, lone: asIs, strong: ['**', '**'], startsLine: true };
const CELL = { code: code_span/* codeCell */.M, lone: asIs, strong: ['**', '**'], startsLine: false };
const SUMMARY = {
    code: summaryCode,
    lone: characterReferences,
    strong: ['<b>', '</b>'],
    startsLine: false,
};
/** @param linked whether Dockerfile lines are links. */
function inlineWriter(links, linked) {
    const write = (text, place) => {
        let written = '';
        for (const piece of (0,plain_pieces/* piecesOf */.X)(text)) {
            const first = written === '';
            const next = typeof piece === 'string'
                ? plain(piece, place, first)
                : markup(piece, { ...place, startsLine: place.startsLine && first });
            written += (melts(written, next) ? ' ' : '') + next;
        }
        return written.trim();
    };
    const markup = (piece, place) => {
        if ('code' in piece)
            return place.code(piece.code, piece.most);
        if ('strong' in piece)
            return strong(write(piece.strong, { ...place, startsLine: false }), place);
        if ('delta' in piece)
            return (0,format_delta/* formatDelta */.C)(piece.delta);
        if ('mark' in piece)
            return `${SYMBOLS[piece.mark]} ${piece.word ?? ''}`;
        if ('time' in piece)
            return timeOf(piece.time, place.code);
        return link(piece, place);
    };
    const link = (piece, { code }) => {
        if ('commit' in piece)
            return (0,markdown_links/* commitLink */.wn)(piece.commit, links) ?? code(piece.commit.slice(0, 7));
        if ('place' in piece)
            return (0,markdown_links/* placeLink */.aE)(piece.place, linked && piece.gone !== true ? links : undefined, code);
        const run = (0,markdown_links/* runLink */.ut)(piece.run, links);
        return run === null ? piece.label : `[${piece.label}](${run})`;
    };
    return {
        line: text => write(text, LINE),
        cell: text => write(text, CELL),
        summary: text => write(text, SUMMARY),
    };
}
/** Whether two pieces would mean something else side by side: one code span, an image. */
function melts(written, next) {
    return (written.endsWith('`') && next.startsWith('`')) || (written.endsWith('!') && next.startsWith('['));
}
/** A sign that markdown leaves alone. */
function asIs(sign) {
    return sign;
}
/** An escaped sentence has lost the blanks around it. */
function plain(text, place, first) {
    const closing = first ? '' : (CLOSING.exec(text)?.[0] ?? '');
    const raw = text.slice(closing.length);
    const escaped = escapeSentence(raw, place, place.startsLine && first);
    if (escaped === '')
        return closing + (raw.startsWith(' ') ? ' ' : '');
    return `${closing}${raw.startsWith(' ') ? ' ' : ''}${escaped}${raw.endsWith(' ') ? ' ' : ''}`;
}
function strong(text, { strong: [start, end] }) {
    return text === '' ? '' : `${start}${text}${end}`;
}
/** `2026-11-23 22:27 UTC`. */
function timeOf(time, code) {
    const [, day, hour] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
    return day === undefined || hour === undefined ? code(time) : `${day} ${hour} UTC`;
}

;// CONCATENATED MODULE: ./src/report/writers/markdown/trend-axis.ts
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** The axis shows no less than this share of the biggest size, and no more, but for sizes that differ by more. */
const LEAST = 0.02;
const MOST = 0.5;
/** Steps of the axis between its ends, about. */
const STEPS = 8;
/**
 * An axis on which a change of 1 % shows: it starts near the smallest size and takes the budget in only where that is not far
 * from the sizes.
 */
function trendAxis({ lowest, highest, budget, }) {
    const most = Math.max(highest - lowest, Math.max(highest, budget ?? 0) * MOST);
    const [low, high] = [Math.min(lowest, budget ?? lowest), Math.max(highest, budget ?? highest)];
    const hasBudget = budget !== null && high - low <= most;
    const [start, end] = hasBudget ? [low, high] : [lowest, highest];
    const range = Math.max(end - start, end * LEAST);
    const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(end) / 3)));
    const factor = 1000 ** power;
    const step = Math.max(niceStep(range / STEPS / factor), 1 / factor);
    const digits = (value) => Math.min(3 * power, Math.max(0, -Math.floor(Math.log10(value) + 1e-9)));
    // Sizes that hardly differ are in the middle.
    const padding = range / 20 + (range - (end - start)) / 2;
    const mark = (value) => value.toFixed(digits(step));
    return {
        unit: UNITS[power] ?? 'B',
        from: mark(Math.max(0, Math.floor((start - padding) / factor / step) * step)),
        to: mark(Math.ceil((end + padding) / factor / step) * step),
        format: bytes => (bytes / factor).toFixed(digits(range / factor / 1000)),
        hasBudget,
    };
}
/** 1, 2 or 5 and zeros, not below a value. */
function niceStep(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    return ([1, 2, 5].find(each => each * power >= value) ?? 10) * power;
}

;// CONCATENATED MODULE: ./src/report/writers/markdown/trend-chart.ts
/** As many labels of seven characters stand side by side; more take four. */
const MOST_LONG = 17;
/**
 * A chart in mermaid's language: one line of sizes, and a level one for the budget. It holds hexadecimal digits of commits and
 * numbers of ours alone. The lines have colours of their own, since mermaid's first one is next to white.
 */
function trendChart(trend, axis) {
    const { points, sizes, budget } = trend;
    const labels = [...commitLabels(points.map(({ commit }) => commit)), 'now'];
    const line = (values) => `  line [${values.map(axis.format).join(', ')}]`;
    return [
        '```mermaid',
        '---',
        'config:',
        '  xyChart:',
        '    width: 900',
        '    height: 320',
        '    xAxis:',
        '      labelFontSize: 10',
        '  themeVariables:',
        '    xyChart:',
        '      plotColorPalette: "#2f81f7, #e5534b"',
        '---',
        'xychart-beta',
        `  x-axis [${labels.map(label => `"${label}"`).join(', ')}]`,
        `  y-axis "${axis.unit} compressed" ${axis.from} --> ${axis.to}`,
        line(sizes),
        ...(axis.hasBudget && budget !== null ? [line(sizes.map(() => budget))] : []),
        '```',
    ].join('\n');
}
/** Equal labels would be one place on the axis. */
function commitLabels(commits) {
    const [first = ''] = commits;
    const shortest = commits.length < MOST_LONG ? 7 : 4;
    for (let length = shortest; length < first.length; length++) {
        const labels = commits.map(commit => commit.slice(0, length));
        if (new Set(labels).size === labels.length)
            return labels;
    }
    return [...commits];
}

;// CONCATENATED MODULE: ./src/report/writers/markdown.ts





const ALERTS = { fail: 'CAUTION', warn: 'WARNING' };
/**
 * A document as GitHub-flavoured markdown. Nothing that came from an image, a Dockerfile or a name can become more than text or code.
 *
 * @param linked whether Dockerfile lines are links.
 */
function writeMarkdown(blocks, { links, linked }) {
    return writeBlocks(blocks, inlineWriter(links, linked));
}
function writeBlocks(blocks, writer) {
    return blocks
        .map(block => writeBlock(block, writer))
        .filter(text => text !== '')
        .join('\n\n');
}
function writeBlock(block, writer) {
    const { line } = writer;
    switch (block.kind) {
        case 'headline':
            return headlineStart(block) + line(block.text);
        case 'heading':
            return writeHeading(block, writer);
        case 'paragraph':
            return line(block.text);
        case 'alert':
            return `> [!${ALERTS[block.mark]}]\n> ${block.sentences.map(line).join('\n>\n> ')}`;
        case 'table':
            return writeTable(block, writer);
        case 'list':
            return block.items
                .map(item => line(block.mark === undefined ? item : [{ mark: block.mark }, ...[item].flat()]))
                .map(item => `- ${item}`)
                .join('\n');
        case 'details':
            return writeDetails(block, writer);
        case 'code':
            return writeCode(block);
        case 'chart':
            return writeChart(block.trend);
        case 'footer':
            return `<sub>${block.parts.map(line).join(' · ')}</sub>`;
    }
}
function headlineStart({ quiet }) {
    return quiet === true ? '' : '### ';
}
function writeHeading({ text, only }, { line }) {
    return only === undefined ? `**${line(text)}**` : '';
}
/** The fence is longer than any run of backticks inside (CommonMark 4.5). */
function writeCode({ language, lines }) {
    const shown = lines.map(visible/* visibleLine */.P);
    const longest = Math.max(2, ...shown.flatMap(line => (line.match(/`+/g) ?? []).map(({ length }) => length)));
    const fence = '`'.repeat(longest + 1);
    return [fence + language, ...shown, fence].join('\n');
}
/** GitHub renders markdown inside only after a blank line, and none in the summary. */
function writeDetails({ title, facts, blocks }, writer) {
    const summary = `${writer.summary(title)}: ${writer.summary(facts)}`;
    return `<details><summary>${summary}</summary>\n\n${writeBlocks(blocks, writer)}\n\n</details>`;
}
function writeTable({ columns, rows }, { cell }) {
    const lines = [
        joinCells(columns, columns.map(({ heading }) => cell(heading))),
        columns.filter(({ joined }) => joined !== true).map(({ align }) => (align === 'right' ? '--:' : ':--')),
        ...rows.map(row => joinCells(columns, columns.map((_, index) => cell(row[index] ?? '')))),
    ];
    return lines.map(cells => `|${cells.map(text => (text === '' ? ' ' : ` ${text} `)).join('|')}|`).join('\n');
}
/** Cells of joined columns go into the cell before. */
function joinCells(columns, cells) {
    const joined = [];
    for (const [index, text] of cells.entries()) {
        const last = columns[index]?.joined === true ? joined.pop() : undefined;
        joined.push([...(last === undefined ? [] : [last]), text].filter(each => each !== '').join(' '));
    }
    return joined;
}
function writeChart(trend) {
    const axis = trendAxis(trend);
    return `${trendChart(trend, axis)}\n\n${axisLine(trend, axis)}`;
}
function axisLine({ budget }, { from, to, unit, hasBudget }) {
    const range = `The axis goes from ${from} to ${to} ${unit}${Number(from) === 0 ? '' : ', not from zero'}`;
    if (budget === null)
        return `${range}.`;
    const size = (0,format_bytes/* formatBytes */.z)(budget);
    return hasBudget
        ? `${range}; the horizontal line is the budget of ${size}.`
        : `${range}; the budget of ${size} is outside the chart.`;
}


/***/ }),

/***/ 54070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   aE: () => (/* binding */ placeLink),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _text_escape_code_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30739);

const SERVER = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/i;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const SHA = /^[0-9a-f]{40,64}$/;
/** File names that neither markdown nor GitHub reads anything into. */
const PLAIN = /^(?!.*www)[A-Za-z][A-Za-z0-9/]*(?:\.[A-Za-z]+)*$/;
/** `[Dockerfile:14](…)`; without the means or the right to link, the text alone. */
function placeLink(place, links, code) {
    const name = `${place.dockerfile}:${place.line}`;
    const text = PLAIN.test(place.dockerfile) && place.dockerfile.length < 60 ? name : code(name, 60);
    const url = placeUrl(place, links);
    return url === null ? text : `[${text}](${url})`;
}
/** What slim-build calls Dockerfiles that are no files. */
const NO_FILE = /^(?:standard input|dockerfile-inline of [\w-]+)$/;
function placeUrl({ dockerfile, line, endLine }, links) {
    const segments = dockerfile.split('/');
    // A browser walks `..` and empty segments out of the repository that the link seems to stay in.
    if (!isUsable(links) ||
        NO_FILE.test(dockerfile) ||
        segments.some(each => ['', '.', '..'].includes(each) || !each.isWellFormed()))
        return null;
    const file = segments.map(encode).join('/');
    const lines = endLine > line ? `#L${line}-L${endLine}` : `#L${line}`;
    return `${links.server}/${links.repository}/blob/${links.sha}/${file}${lines}`;
}
/** `` [`9c1d2e7`](…) ``, or null when it cannot be linked. */
function commitLink(sha, links) {
    if (!isUsable(links) || !SHA.test(sha))
        return null;
    return `[${(0,_text_escape_code_span_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .S)(sha.slice(0, 7))}](${links.server}/${links.repository}/commit/${sha})`;
}
/** The page of a run of the workflow, or null when it is not known. */
function runLink(run, links) {
    if (!isUsable(links) || !Number.isSafeInteger(run) || run < 1)
        return null;
    return `${links.server}/${links.repository}/actions/runs/${run}`;
}
/** Whether links can be made of them, wherever they came from. */
function isUsable(links) {
    return (links !== undefined &&
        SERVER.test(links.server) &&
        REPOSITORY.test(links.repository) &&
        SHA.test(links.sha));
}
/** `encodeURIComponent` leaves `!~*'()`, of which the parentheses would end a markdown link. */
function encode(segment) {
    return encodeURIComponent(segment).replace(/[!~*'()]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 13099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatDelta)
/* harmony export */ });
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);

/**
 * A difference in bytes with its sign always shown: `+20.6 MB`, `−12 B` (U+2212), `±0 B`.
 *
 * @throws RangeError for NaN and infinities.
 */
function formatDelta(bytes) {
    const size = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes);
    if (size === '0 B')
        return '±0 B';
    return bytes > 0 ? `+${size}` : size;
}


/***/ }),

/***/ 10948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPercent)
/* harmony export */ });
/**
 * A change in percent of what was there before: `+15.4 %`, `−3.0 %` (U+2212), `±0 %`, and `< 0.1 %` for any change that
 * rounds to nothing. Null where nothing was there before: growth from zero has no percentage, the caller says "new".
 *
 * @throws RangeError when one of the two is not finite.
 */
function formatPercent(delta, base) {
    if (!Number.isFinite(delta) || !Number.isFinite(base)) {
        throw new RangeError(`${delta} of ${base} is not a percentage`);
    }
    if (base <= 0)
        return null;
    if (delta === 0)
        return '±0 %';
    const percent = (Math.abs(delta) / base) * 100;
    if (percent < 0.05)
        return '< 0.1 %';
    return `${delta < 0 ? '\u2212' : '+'}${percent.toFixed(percent < 999.95 ? 1 : 0)} %`;
}


/***/ }),

/***/ 83222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ formatShare)
/* harmony export */ });
/**
 * A part of a whole in percent: `49 %`. What is there never shows as `0 %` (`< 1 %`), and `100 %` is said of the exact
 * whole only (`99.9 %` just below it, `100.1 %` just above). Null where the whole is nothing.
 *
 * @throws RangeError when one of the two is not finite.
 */
function formatShare(part, whole) {
    if (!Number.isFinite(part) || !Number.isFinite(whole)) {
        throw new RangeError(`${part} of ${whole} is not a share`);
    }
    if (whole <= 0)
        return null;
    const percent = (part / whole) * 100;
    if (part > 0 && percent < 0.5)
        return '< 1 %';
    if (part === whole || Math.round(percent) !== 100)
        return `${Math.round(percent)} %`;
    const nearly = part < whole ? Math.min(percent, 99.9) : Math.max(percent, 100.1);
    return `${nearly.toFixed(1)} %`;
}


/***/ })

};
