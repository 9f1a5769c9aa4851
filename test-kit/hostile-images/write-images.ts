import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeFiles } from '../image-writer.ts'
import { HOSTILE_IMAGES } from './all.ts'
import type { HostileImage } from './hostile-image.ts'

// A process of its own, which gives the memory back that the images took: each program that a process starts has to wait until the page
// tables of all its memory are copied. Arguments: a directory, and the numbers of the first image and of the one behind the last.
const [directory = '', first = '', end = ''] = process.argv.slice(2)
const places = HOSTILE_IMAGES.slice(Number(first), Number(end)).map((image, index) =>
  write(image, path.join(directory, String(Number(first) + index))),
)
console.log(JSON.stringify(places))

function write(image: HostileImage, place: string): string {
  const made = image.make()
  if (Buffer.isBuffer(made)) writeFileSync(`${place}.tar`, made)
  else writeFiles(place, made)
  return Buffer.isBuffer(made) ? `${place}.tar` : place
}
