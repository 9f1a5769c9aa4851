require('node:http')
  .createServer((_, response) => response.end('up'))
  .listen(process.env.PORT)
