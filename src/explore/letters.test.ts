import { expect, test } from 'vitest'
import { emulators } from '../emulators.ts'
import { lettersOf } from './letters.ts'

test.each<{ name: string; needs: string }>([
  { name: 'battery', needs: '"percent"' },
  { name: 'tax-rate', needs: '"id", "rate"' },
  { name: 'imacash.fill', needs: '"pieces"' },
])('$name, of which more must be said than its name, is no fault', ({ name, needs }) => {
  expect(() => lettersOf(['late', name], emulators)).toThrow(
    new RangeError(
      `Cannot explore with "${name}": it needs ${needs}, and a fault is given nothing. Leave it out of the faults, and let a step of the scenario cause it.`,
    ),
  )
})

test('a cause that needs nothing, or has a word for it, is a fault', () => {
  const names = ['paper-out', 'imacash.bill-jam', 'bank-finish']
  expect(lettersOf(names, emulators).map(({ name }) => name)).toEqual(names)
})

test('a name that devices merely inherit is unknown', () => {
  expect(() => lettersOf(['ikkm.constructor'], emulators)).toThrow(
    'Cannot explore: unknown fault "ikkm.constructor".',
  )
})
