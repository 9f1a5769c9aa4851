import assert from 'node:assert/strict'
import { it } from '@jest/globals'

import { packageManagerCache } from '../package-manager-cache.ts'

it('a package manager’s cache is known by its directory, wherever the home is', () => {
  for (const [path, manager, directory] of [
    ['root/.npm/_cacache/index-v5/aa', 'npm', 'root/.npm'],
    ['home/node/.npm/_logs/one.log', 'npm', 'home/node/.npm'],
    ['.npm/_cacache/one', 'npm', '.npm'],
    ['srv/cache/_cacache/one', 'npm', 'srv/cache/_cacache'],
    ['root/.cache/pip/http/one', 'pip', 'root/.cache/pip'],
    ['var/lib/apt/lists/one', 'apt', 'var/lib/apt/lists'],
    ['root/.local/share/NuGet/v3-cache/one', 'nuget', 'root/.local/share/NuGet/v3-cache'],
    ['usr/local/lib/ruby/gems/3.4.0/cache/one.gem', 'gem', 'usr/local/lib/ruby/gems/3.4.0/cache'],
    ['app/.next/cache/webpack/one', 'build', 'app/.next/cache/webpack'],
    ['tmp/npm-12-abc/one', 'npm', 'tmp/npm-12-abc'],
  ] as const) {
    const found = packageManagerCache(path)
    assert.deepEqual([found?.manager, found?.directory], [manager, directory], path)
    assert.ok(found?.name !== '' && directory.endsWith(found?.name ?? '?'), path)
  }
})

it('what programs run from or read is none', () => {
  for (const path of [
    'root/.cache/ms-playwright/chromium/chrome',
    'root/.cache/huggingface/hub/model',
    'root/.cache/torch/one',
    'root/.cache/pypoetry/virtualenvs/app/bin/python',
    'root/.npm/_npx/a/run.js',
    'root/.npmrc',
    'root/xnpm/one',
    'app/npm/one',
    'var/lib/apt/extended_states',
    'home/node/deep/.npm/one',
  ]) {
    assert.equal(packageManagerCache(path), null, path)
  }
})
