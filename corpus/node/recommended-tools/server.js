console.log(require('node:child_process').execSync('git --version', { encoding: 'utf8' }))
