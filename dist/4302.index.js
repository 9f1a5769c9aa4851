export const id = 4302;
export const ids = [4302];
export const modules = {

/***/ 66061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   rK: () => (/* binding */ coloursOn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Columns when the output is no terminal. */
const DEFAULT_WIDTH = 100;
/** Columns to write for: the terminal's, within what can be read. */
function widthOf({ columns }) {
    return Math.min(160, Math.max(40, columns ?? DEFAULT_WIDTH));
}
/** Colour only for people: on a terminal, and unless NO_COLOR is set to anything (no-color.org). */
function coloursOn({ isTTY }, env) {
    return isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
/** Whether it goes to a terminal, or may go to the log of a workflow, where some words are commands. A file on disk is neither. */
function isShown({ isTTY, fd }, env) {
    if (isTTY === true)
        return true;
    return env.GITHUB_ACTIONS === 'true' && !(fd !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isFile());
}


/***/ }),

/***/ 14302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// UNUSED EXPORTS: program

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: ./src/cli/cli-io.ts
var cli_io = __webpack_require__(66061);
// EXTERNAL MODULE: ./src/inputs/parse-flag.ts
var parse_flag = __webpack_require__(29497);
;// CONCATENATED MODULE: ./src/cli/plain-flags.ts

/**
 * Arguments in which options that are true or false stand alone or not at all. Docker's take a value behind `=` (`--push=false`, as
 * scripts write it), which commander does not.
 *
 * @throws InputError for a value that is neither.
 */
function plainFlags(args, root) {
    const at = args.findIndex(arg => root.commands.some(command => command.name() === arg));
    const command = root.commands.find(each => each.name() === args[at]);
    if (command === undefined)
        return [...args];
    const plain = args.slice(0, at + 1);
    const rest = args.slice(at + 1);
    for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
        if (arg === '--')
            return [...plain, arg, ...rest];
        const flag = flagWithValue(arg, command.options);
        if (flag === null)
            plain.push(arg);
        else if ((0,parse_flag/* parseFlag */.o)(flag.value, `option ${flag.name}`))
            plain.push(flag.name);
        if (takesNext(arg, command.options))
            plain.push(...rest.splice(0, 1));
    }
    return plain;
}
function flagWithValue(arg, options) {
    const [, name = '', value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? [];
    return options.some(option => option.isBoolean() && option.long === name) ? { name, value } : null;
}
/** Whether what comes next is the value of this option. */
function takesNext(arg, options) {
    return options.some(option => option.required && (option.long === arg || option.short === arg));
}

;// CONCATENATED MODULE: ./src/cli/program.ts




const IMAGES = `
An image is an OCI layout (directory or tar), a \`docker save\` archive, or a reference that the engine or a registry has.
A baseline may also be a measurement that --save-measurement wrote.

Sizes have a unit: 145MB (10^6) or 145MiB (2^20). Exit code: 0 within budget, 1 over budget, 2 wrong use or failure.`;
/** Each is loaded when it is asked for, and help of all loads all. */
const COMMANDS = {
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(4044), __webpack_require__.e(4715), __webpack_require__.e(4069), __webpack_require__.e(1990)]).then(__webpack_require__.bind(__webpack_require__, 11990))).buildCommand,
    bake: async () => (await Promise.all(/* import() */[__webpack_require__.e(4044), __webpack_require__.e(4715), __webpack_require__.e(4069), __webpack_require__.e(8878)]).then(__webpack_require__.bind(__webpack_require__, 58878))).bakeCommand,
    compare: async () => (await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(4044), __webpack_require__.e(4715), __webpack_require__.e(4210), __webpack_require__.e(7191), __webpack_require__.e(1597), __webpack_require__.e(4069), __webpack_require__.e(6552)]).then(__webpack_require__.bind(__webpack_require__, 72797))).compareCommand,
    inspect: async () => (await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(4044), __webpack_require__.e(4715), __webpack_require__.e(4210), __webpack_require__.e(7191), __webpack_require__.e(1597), __webpack_require__.e(4069), __webpack_require__.e(926)]).then(__webpack_require__.bind(__webpack_require__, 98883))).inspectCommand,
    fix: async () => (await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8815), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(3023), __webpack_require__.e(4044), __webpack_require__.e(4715), __webpack_require__.e(4210), __webpack_require__.e(9111), __webpack_require__.e(4069), __webpack_require__.e(7477), __webpack_require__.e(2361), __webpack_require__.e(2955), __webpack_require__.e(8538), __webpack_require__.e(9213)]).then(__webpack_require__.bind(__webpack_require__, 71338))).fixCommand,
};
const ALL = Object.keys(COMMANDS);
/**
 * Runs the command that arguments name.
 *
 * @throws CommanderError for arguments that are wrong, and for help that was asked for; what the command throws.
 */
async function runCommand(args, io, setExitCode) {
    const named = ALL.filter(name => name === args[0]);
    const root = await program(io, setExitCode, named.length > 0 ? named : ALL);
    await root.parseAsync(plainFlags(args, root), { from: 'user' });
}
/** The command line with these commands, ready to parse. Commands tell their exit code to `setExitCode`. */
async function program(io, setExitCode, names = ALL) {
    const root = new esm/* Command */.uB('slim-build')
        .description('Builds a container image, measures it, shows what grew and why, and enforces a size budget.')
        .version(version/* VERSION */.x)
        .addHelpText('after', IMAGES);
    const makers = await Promise.all(names.map(name => COMMANDS[name]()));
    const commands = makers.map(make => make(io, setExitCode));
    for (const command of commands)
        root.addCommand(command);
    for (const command of [root, ...commands]) {
        command.exitOverride().showHelpAfterError('(add --help for the options)');
        command.configureOutput({
            writeOut: text => io.stdout.write(text),
            writeErr: text => io.stderr.write(text),
            getOutHelpWidth: () => (0,cli_io/* widthOf */.qz)(io.stdout),
            getErrHelpWidth: () => (0,cli_io/* widthOf */.qz)(io.stderr),
            getOutHasColors: () => (0,cli_io/* coloursOn */.rK)(io.stdout, io.env),
            getErrHasColors: () => (0,cli_io/* coloursOn */.rK)(io.stderr, io.env),
        });
    }
    return root;
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    variableInvalid: (item, where) => `item ${item} of ${where} is not a variable; write \`NAME=value\``,
    choiceInvalid: (where, text, hint) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; ${hint}`,
    configTooLong: (file, length, limit) => `${file} has ${length} characters; a config file has at most ${limit}`,
    configMissing: (file) => `The config file \`${file}\` does not exist; set an existing file, or leave the option out`,
    configNotAFile: (file) => `The config file \`${file}\` is not a file`,
    configTooLarge: (file, size) => `The config file \`${file}\` has ${size} bytes, which is too large for a config file`,
    configOutsideCheckout: (file) => `The config file \`${file}\` is a link to a file outside of the checkout; commit the budgets themselves`,
    configOtherName: (other, file) => `The config file \`${other}\` is not read: rename it to \`${file}\`, or set \`config\` to it`,
    configDanglingLink: (file) => `The config file \`${file}\` is a link to a file that does not exist`,
    commitMissing: (sha, fix) => `the commit ${sha} is not in the clone and cannot be fetched: ${fix}`,
    configNotReadable: (file, reason) => `The config file \`${file}\` cannot be read: ${reason}`,
    flagInvalid: (where, value) => `${where} is ${value}; write \`true\` or \`false\``,
    listInvalid: (where) => `${where} is not a list: a double quote is never closed`,
    mergeWithBake: 'input `merge` creates one image and cannot be combined with `bake: true`',
    keepStateUnsupported: (driver) => `input \`keep-state\` works only with the driver docker-container, not with ${driver}`,
    twoBuildkitdConfigs: 'set either input `buildkitd-config` or `buildkitd-config-inline`, not both',
    endpointMissing: (driver, where, example) => `the driver ${driver} needs ${where}: ${example}`,
    appendNotAList: 'input `append` is not a YAML list of nodes (`- endpoint: …`)',
    nodeNotAMapping: (where, keys) => `${where} is not a mapping with ${keys}`,
    nodeKeyUnknown: (where, key, keys) => `${where} has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(key)}; there are ${keys}`,
    textInvalid: (where) => `${where} is not a text`,
    versionInvalid: (text) => `input \`version\` is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text)}, which is not a release of buildx; write a version like v0.29.1, latest, cloud:latest or a Git URL`,
    baselineIsBranch: (where, text) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}, which is the name of a branch or a commit; leave it out to compare with the commit that the branch started from, or name an image like \`ghcr.io/org/app:main\``,
    baselineMisspelt: (where, text, nearest) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; did you mean \`${nearest}\`? An image of that name is \`${text}:latest\`, a file \`./${text}\``,
    runIdInvalid: (value) => `input \`run-id\` is ${value}; write the number of a workflow run`,
};


/***/ }),

/***/ 29497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlag),
/* harmony export */   o: () => (/* binding */ parseFlag)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);


/** The booleans of YAML 1.2's core schema (section 10.3.2), the only ones that the Actions toolkit takes. */
const FLAGS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** The boolean that a text spells, or null when it spells none. */
function readFlag(text) {
    return FLAGS.get(text.trim()) ?? null;
}
/**
 * The boolean that a text spells.
 *
 * @throws InputError for `yes`, `on`, `1` and the like, and for an empty text, as the toolkit does: an expression of an unset value is
 *   one.
 */
function parseFlag(text, where) {
    const flag = readFlag(text);
    if (flag === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.flagInvalid(where, JSON.stringify(text.slice(0, 40))));
    return flag;
}


/***/ })

};
