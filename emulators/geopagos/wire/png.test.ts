import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPng } from './png.ts'

const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(type: string, data: Uint8Array = new Uint8Array(), length = data.length): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([word(length), named, word(crc32(named))])
}

function header(width = 3, height = 2, rest: readonly number[] = [8, 0, 0, 0, 0]): Buffer {
  return chunk('IHDR', Buffer.concat([word(width), word(height), Buffer.from(rest)]))
}

const pixels = chunk('IDAT', deflateSync(Buffer.alloc(8)))
const end = chunk('IEND')
const file = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat([start, ...parts]))
const good = file(header(), pixels, end)
const withByte = (bytes: Uint8Array, at: number, byte: number) => bytes.with(at, byte)

describe('a PNG', () => {
  test('tells its size', () => {
    expect(readPng(good)).toEqual({ kind: 'png', width: 3, height: 2 })
  })

  test.each([
    { why: 'of one point', bytes: file(header(1, 1), pixels, end), width: 1, height: 1 },
    {
      why: 'of the largest size',
      bytes: file(header(10_000, 10_000), pixels, end),
      width: 10_000,
      height: 10_000,
    },
    {
      why: 'with more chunks around its pixels',
      bytes: file(header(), chunk('PLTE', Buffer.alloc(3)), pixels, pixels, chunk('tEXt'), end),
      width: 3,
      height: 2,
    },
    {
      why: 'with an empty part among its pixels',
      bytes: file(header(), chunk('IDAT'), pixels, end),
      width: 3,
      height: 2,
    },
  ])('is one $why', ({ bytes, width, height }) => {
    expect(readPng(bytes)).toEqual({ kind: 'png', width, height })
  })

  const allowed = '0 1,0 2,0 4,0 8,0 16,2 8,2 16,3 1,3 2,3 4,3 8,4 8,4 16,6 8,6 16'.split(',')
  test('has a colour type and a depth that go together', () => {
    for (let color = 0; color < 256; color++)
      for (let depth = 0; depth < 33; depth++) {
        const { kind } = readPng(file(header(1, 1, [depth, color, 0, 0, 0]), pixels, end))
        expect(kind === 'png').toBe(allowed.includes(`${color} ${depth}`))
      }
  })
})

describe('it is none', () => {
  const unknownFormat = 'IHDR tiene un formato desconocido'
  const badSize = 'no mide de 1 a 10000 puntos de lado'
  test.each([
    { how: 'when it is empty', bytes: new Uint8Array(), why: 'no empieza como un PNG' },
    { how: 'as a JPEG', bytes: Uint8Array.from([0xff, 0xd8, 0xff]), why: 'no empieza como un PNG' },
    { how: 'cut in its first bytes', bytes: good.slice(0, 7), why: 'no empieza como un PNG' },
    {
      how: 'when its line ends were changed on the way',
      bytes: new Uint8Array(
        Buffer.concat([start.subarray(0, 4), start.subarray(5), good.slice(8)]),
      ),
      why: 'no empieza como un PNG',
    },
    { how: 'without anything else', bytes: file(), why: 'no empieza por IHDR' },
    { how: 'without its head', bytes: file(pixels, end), why: 'no empieza por IHDR' },
    { how: 'with its head behind', bytes: file(pixels, header(), end), why: 'no empieza por IHDR' },
    { how: 'with two heads', bytes: file(header(), header(), pixels, end), why: 'repite IHDR' },
    { how: 'without pixels', bytes: file(header(), end), why: 'no tiene IDAT' },
    {
      how: 'with no byte of pixels',
      bytes: file(header(), chunk('IDAT'), chunk('IDAT'), end),
      why: 'no tiene IDAT',
    },
    { how: 'without its end', bytes: file(header(), pixels), why: 'no termina en IEND' },
    {
      how: 'when something is in its end',
      bytes: file(header(), pixels, chunk('IEND', Buffer.alloc(1))),
      why: 'IEND no está vacío',
    },
    {
      how: 'when something comes behind its end',
      bytes: file(header(), pixels, end, chunk('tEXt')),
      why: 'sigue después de IEND',
    },
    {
      how: 'when a byte comes behind its end',
      bytes: file(header(), pixels, end, Buffer.alloc(1)),
      why: 'sigue después de IEND',
    },
    { how: 'when a byte is missing at its end', bytes: good.slice(0, -1), why: 'está cortado' },
    {
      how: 'cut inside a length',
      bytes: file(header(), Buffer.alloc(3)),
      why: 'está cortado',
    },
    {
      how: 'with a chunk longer than the rest',
      bytes: file(header(), chunk('IDAT', Buffer.alloc(4), 1_000), end),
      why: 'está cortado',
    },
    {
      how: 'with a chunk of four thousand million bytes',
      bytes: file(header(), chunk('IDAT', Buffer.alloc(4), 0xffffffff), end),
      why: 'está cortado',
    },
    {
      how: 'with a chunk shorter than it says',
      bytes: file(header(), chunk('IDAT', Buffer.alloc(20), 18), end),
      why: 'el CRC de IDAT no es correcto',
    },
    {
      how: 'with a chunk without a name',
      bytes: file(header(), chunk('ID1T', Buffer.alloc(4)), end),
      why: 'tiene un bloque sin nombre',
    },
    {
      how: 'with another byte in its head',
      bytes: withByte(good, 19, 4),
      why: 'el CRC de IHDR no es correcto',
    },
    {
      how: 'with another byte in its pixels',
      bytes: withByte(good, good.length - 17, 7),
      why: 'el CRC de IDAT no es correcto',
    },
    {
      how: 'with another byte in its last check',
      bytes: withByte(good, good.length - 1, 7),
      why: 'el CRC de IEND no es correcto',
    },
    {
      how: 'with a head of twelve bytes',
      bytes: file(chunk('IHDR', Buffer.alloc(12)), pixels, end),
      why: 'IHDR no mide 13 bytes',
    },
    {
      how: 'with a head of fourteen bytes',
      bytes: file(chunk('IHDR', Buffer.alloc(14)), pixels, end),
      why: 'IHDR no mide 13 bytes',
    },
    { how: 'without width', bytes: file(header(0, 1), pixels, end), why: badSize },
    { how: 'without height', bytes: file(header(1, 0), pixels, end), why: badSize },
    { how: 'too wide', bytes: file(header(10_001, 1), pixels, end), why: badSize },
    { how: 'too high', bytes: file(header(1, 0xffffffff), pixels, end), why: badSize },
    {
      how: 'in another compression',
      bytes: file(header(1, 1, [8, 0, 1, 0, 0]), pixels, end),
      why: unknownFormat,
    },
    {
      how: 'with another filter',
      bytes: file(header(1, 1, [8, 0, 0, 1, 0]), pixels, end),
      why: unknownFormat,
    },
    {
      how: 'with another interlacing',
      bytes: file(header(1, 1, [8, 0, 0, 0, 2]), pixels, end),
      why: unknownFormat,
    },
  ])('$how', ({ bytes, why }) => expect(readPng(bytes)).toEqual({ kind: 'broken', why }))

  test('wherever it is cut, or one bit of it is another', () => {
    for (let length = 0; length < good.length; length++)
      expect(readPng(good.slice(0, length)).kind).toBe('broken')
    for (let at = 0; at < good.length; at++)
      for (let bit = 0; bit < 8; bit++)
        expect(readPng(withByte(good, at, (good[at] ?? 0) ^ (1 << bit))).kind).toBe('broken')
  })

  test('whatever comes behind the first bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(readPng(file(bytes)).kind).toBe('broken')
      }),
      { numRuns: 2000 },
    )
  })
})

test('an image of almost a megabyte is read in a moment', () => {
  const many = Array.from({ length: 60_000 }, () => chunk('tEXt'))
  const large = chunk('IDAT', Buffer.alloc(700_000))
  expect(readPng(file(header(), large, end)).kind).toBe('png')
  expect(readPng(file(header(), ...many, pixels, end)).kind).toBe('png')
})
