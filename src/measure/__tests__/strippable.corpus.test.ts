import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../../../test-kit/corpus/run.ts'
import { useEngine } from '../../../test-kit/engine.ts'
import type { FileRecord } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { openImage } from '../../oci/open-image.ts'
import { openLayerStore } from '../../pipeline/cache/open-layer-store.ts'
import { measureImage } from '../measure-image.ts'

const GOLANG = 'golang:1.24'

/** Of each program, and library, one as its compiler makes it, one stripped, each in a layer of its own. */
const DOCKERFILE = `
FROM ${GOLANG} AS build
WORKDIR /src
RUN printf '%s\\n' '#include <stdio.h>' 'int twice(int x) { return 2 * x; }' \\
      'int main(int c, char **v) { return printf("%d\\n", twice(c)) < 0; }' > a.c \\
 && printf '%s\\n' 'package main' 'import "fmt"' 'func main() { fmt.Println("hello") }' > a.go
RUN mkdir -p /all/made /all/stripped \\
 && gcc -g -static -o /all/made/static a.c \\
 && gcc -g -static -gz -o /all/made/zipped a.c \\
 && gcc -g -static -Wl,--emit-relocs -o /all/made/relocatable a.c \\
 && gcc -g -o /all/made/dynamic a.c \\
 && gcc -g -c -static -o /all/made/object a.c \\
 && gcc -g3 -fPIC -shared -o /all/made/library.so a.c \\
 && gcc -s -static -o /all/made/bare a.c \\
 && gcc -s -static-pie -o /all/made/anywhere a.c \\
 && cp /all/made/static /all/made/bundle && head -c 5000 /dev/zero >> /all/made/bundle \\
 && cp /all/made/* /all/stripped/ \\
 && strip --strip-unneeded /all/stripped/*
RUN CGO_ENABLED=0 go build -o /all/made/go a.go && CGO_ENABLED=0 go build -ldflags='-s -w' -o /all/stripped/go a.go
FROM scratch
COPY --from=build /all/made /made
COPY --from=build /all/stripped /stripped
`

describe("programs as compilers make them, beside what GNU strip, and Go's linker, make of them", () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'slim-build-strippable-'))
  let image: PlatformMeasurement

  beforeAll(async () => {
    const { env } = await useEngine([GOLANG])
    const layout = path.join(directory, 'layout')
    writeFileSync(path.join(directory, 'Dockerfile'), DOCKERFILE)
    const output = `type=oci,tar=false,dest=${layout}`
    await run('docker', ['buildx', 'build', '--provenance=false', '-o', output, directory], { env })
    const source = await openImage(layout, { tempDir: directory })
    const store = openLayerStore(path.join(directory, 'store'))
    const measured = await measureImage(source, { name: 'programs', store })
    // What is stored says the same.
    expect((await measureImage(source, { name: 'programs', store })).platforms[0]?.files).toStrictEqual(
      measured.platforms[0]?.files,
    )
    await source.close()
    image = measured.platforms[0]!
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  const file = (name: string): FileRecord => [...image.files].find(({ path }) => path === name)!
  /** Besides the sections themselves, their headers and names go, and what filled the gaps between them. */
  const assertPredicted = (name: string, slack: number) => {
    const [made, stripped] = [file(`made/${name}`), file(`stripped/${name}`)]
    const gone = made.unpacked - stripped.unpacked
    const predicted = made.strippable?.unpacked ?? 0
    assert.ok(gone > 0 && predicted <= gone, `${name}: ${predicted} of ${gone}`)
    assert.ok(gone - predicted <= slack, `${name}: ${predicted} of ${gone}`)
  }

  for (const name of ['static', 'zipped']) {
    it(`${name}: says what strip takes off, but for the section headers`, () => {
      assertPredicted(name, 1500)
    })
  }

  it('relocatable: leaves the symbols that strip leaves', () => {
    const { strippable } = file('made/relocatable')
    const gone = file('made/relocatable').unpacked - file('stripped/relocatable').unpacked
    expect(strippable?.unpacked ?? 0).toBeLessThanOrEqual(gone)
  })

  it('library.so: says what strip takes off of a library', () => {
    assertPredicted('library.so', 1500)
  })

  it("go: says what Go's linker leaves out with -s -w, and that it is Go's", () => {
    assertPredicted('go', 1500)
    expect(file('made/go').strippable?.language).toBe('go')
    expect(file('made/static').strippable?.language).toBeNull()
  })

  it('says nothing of what has nothing, or too little, or would not live through it', () => {
    for (const name of ['made/bare', 'made/object', 'made/bundle', 'made/dynamic'])
      assert.equal(file(name).strippable, undefined, name)
    for (const { path, strippable } of [...image.files].filter(({ path }) => path.startsWith('stripped/')))
      assert.ok(strippable === undefined || path.includes('bundle'), path)
  })

  it('says which are linked statically', () => {
    const made = [...image.files].filter(({ path }) => path.startsWith('made/'))
    expect(
      made.filter(({ isStatic }) => isStatic === true).map(({ path }) => path.slice('made/'.length)),
    ).toStrictEqual(['anywhere', 'bare', 'bundle', 'go', 'relocatable', 'static', 'zipped'])
  })

  it('never says more than the file has', () => {
    for (const { strippable, compressed, unpacked } of image.files) {
      if (strippable === undefined) continue
      expect(strippable.compressed <= compressed && strippable.unpacked <= unpacked).toBe(true)
      expect(strippable.compressed).toBeGreaterThan(0)
    }
  })

  it('tells the compressed bytes of it, not far from what is gone of the layer', () => {
    const [made, stripped] = [file('made/go'), file('stripped/go')]
    const gone = made.compressed - stripped.compressed
    const { compressed } = made.strippable!
    assert.ok(Math.abs(compressed - gone) <= 0.15 * gone, `${compressed} of ${gone}`)
  })
})
