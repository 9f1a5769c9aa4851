export const id = 8134;
export const ids = [8134];
export const modules = {

/***/ 48134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findInstruction: () => (/* reexport safe */ _find_instruction_js__WEBPACK_IMPORTED_MODULE_2__.q),
/* harmony export */   readRecords: () => (/* reexport safe */ _read_records_js__WEBPACK_IMPORTED_MODULE_3__.T),
/* harmony export */   repairLayoutIndex: () => (/* reexport safe */ _repair_layout_index_js__WEBPACK_IMPORTED_MODULE_0__.q),
/* harmony export */   saidLayers: () => (/* reexport safe */ _said_layers_js__WEBPACK_IMPORTED_MODULE_4__.E),
/* harmony export */   stageNames: () => (/* reexport safe */ _dockerfile_source_js__WEBPACK_IMPORTED_MODULE_1__.hL)
/* harmony export */ });
/* harmony import */ var _repair_layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17379);
/* harmony import */ var _dockerfile_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73713);
/* harmony import */ var _find_instruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65560);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16349);
/* harmony import */ var _said_layers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39614);
/** What a solve needs when it has ended. */







/***/ })

};
