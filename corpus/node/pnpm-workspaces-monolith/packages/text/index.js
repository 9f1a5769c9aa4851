const ms = require('ms')

exports.after = time => ms(ms(time), { long: true })
