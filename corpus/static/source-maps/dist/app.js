document.title += ' today'
