import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'

const draws = (seed: number, label: string, count = 8) => {
  const random = createRandom(seed, label)
  return Array.from({ length: count }, () => random.integer(0, 1_000_000))
}

test('the same seed and label give the same numbers, on every machine', () => {
  expect(draws(1, 'ikkm', 4)).toEqual([640_653, 205_714, 3585, 167_126])
  expect(draws(1, 'ikkm')).toEqual(draws(1, 'ikkm'))
})

test('another seed or another label gives other numbers', () => {
  const all = [draws(1, 'ikkm:1'), draws(2, 'ikkm:1'), draws(1, 'ikkm:2'), draws(1, 'ikkn:1')]
  expect(new Set(all.flat()).size).toBe(all.flat().length)
})

test('how much one user draws changes nothing for another', () => {
  const [one, other] = [createRandom(7, 'one'), createRandom(7, 'other')]
  one.integer(0, 9)
  one.integer(0, 9)
  expect(other.integer(0, 1_000_000)).toBe(draws(7, 'other', 1)[0])
})

test('numbers stay between the bounds, both included', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(50), (seed, min, n) => {
      const random = createRandom(seed, 'bounds')
      for (let i = 0; i < 20; i++) {
        const number = random.integer(min, min + n)
        expect(Number.isInteger(number) && number >= min && number <= min + n).toBe(true)
      }
    }),
  )
})

test.each([
  { why: 'one sequence', draw: () => sequence() },
  { why: 'the first number of each label', draw: () => firsts((i) => ['x:', 1, i]) },
  { why: 'the first number of each seed', draw: () => firsts((i) => ['x', i, '']) },
])('$why is roughly even', ({ draw }) => {
  const counts = Array.from({ length: 10 }, () => 0)
  for (const number of draw()) counts[number] = (counts[number] ?? 0) + 1
  // 10,000 draws in ten boxes: a thousand each, give or take five standard deviations.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

function sequence(): number[] {
  const random = createRandom(42, 'even')
  return Array.from({ length: 10_000 }, () => random.integer(0, 9))
}

function firsts(source: (i: number) => readonly [string, number, number | string]): number[] {
  return Array.from({ length: 10_000 }, (_, i) => {
    const [label, seed, more] = source(i)
    return createRandom(seed, label + String(more)).integer(0, 9)
  })
}
