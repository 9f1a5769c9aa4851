import ms = require('ms')

const days: number = ms('2d')
console.log(`served after ${ms(days, { long: true })}`)
