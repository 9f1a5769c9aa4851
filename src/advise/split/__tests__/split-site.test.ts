import { describe, expect, it } from '@jest/globals'
import { NODE, PROJECT } from './node-project.ts'
import { type Built, but, file, splitTo } from './split-on.ts'

const SITE: Built = {
  ...but(NODE, 'USER node\n', 'EXPOSE 4173\n'),
  context: {
    'package.json': JSON.stringify({ ...PROJECT, scripts: { build: 'vite build', preview: 'vite preview' } }),
  },
  made: { ...NODE.made, 'RUN npm run': [file('app/dist/index.html', 1), file('app/dist/a.js', 1)] },
  published: { ...NODE.published, 'nginx:stable-alpine': 20 },
}

function served(command: string, port: number): string | null {
  return splitTo(but(but(SITE, 'CMD ["npm", "start"]', `CMD ${command}`), '4173', String(port)))
}

describe('a site of files alone', () => {
  it('goes to nginx, at the same port', () => {
    expect(served('npm run preview -- --host', 4173)).toBe(`FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM nginx:stable-alpine
RUN printf '%s\\n' 'server {' '  listen 4173;' '  root /usr/share/nginx/html;' '  location / { try_files $uri $uri/ /index.html; }' '}' > /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
EXPOSE 4173
CMD ["nginx", "-g", "daemon off;"]
`)
  })

  it('is known by the programs that serve it', () => {
    expect(served('["npx", "serve", "-s", "dist"]', 3000)).toMatch(/' {2}listen 3000;'.*\/index\.html; \}/)
    expect(served('["npx", "serve", "dist", "-l", "80"]', 80)).toMatch(/' {2}listen 80;'.*=404; \}/)
    expect(served('["npx", "http-server", "dist"]', 8080)).toMatch(/' {2}listen 8080;'/)
    expect(served('["npx", "vite", "preview", "--port", "5000"]', 5000)).toMatch(/' {2}listen 5000;'/)
  })

  it.each([
    ['another port', 'npx serve -s dist', 80],
    ['options that no one knows', 'npx serve --cors dist', 3000],
    ['another folder', 'npx serve -s out', 3000],
  ])('keeps Node.js with %s', (_, command, port) => {
    expect(served(command, port) ?? '').not.toMatch(/nginx/)
  })
})
