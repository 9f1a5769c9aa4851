console.log('served')
