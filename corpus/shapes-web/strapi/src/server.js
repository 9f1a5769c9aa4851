const ms = require("ms");

console.log(`served after ${ms(ms("2d"), { long: true })}`);
