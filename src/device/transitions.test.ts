import { expect, expectTypeOf, test } from 'vitest'
import type { TransitionTable } from './transitions.ts'
import { transitionOf, transitionsOf, ways } from './transitions.ts'

type Event =
  | { readonly kind: 'opened' }
  | { readonly kind: 'moved'; readonly to: 'left' | 'right'; readonly by: number }

const table: TransitionTable<Event> = {
  opened: 'It opens.',
  moved: ways(({ to }) => to, { left: 'It goes left.', right: 'It goes right.' }),
}

test('the transitions of a table are its kinds, and the ways of those that have some', () => {
  expect([...transitionsOf(table)]).toEqual([
    ['opened', 'It opens.'],
    ['moved left', 'It goes left.'],
    ['moved right', 'It goes right.'],
  ])
})

test.each<{ event: { kind: string; to?: string }; name: string | undefined }>([
  { event: { kind: 'opened' }, name: 'opened' },
  { event: { kind: 'moved', to: 'right' }, name: 'moved right' },
  // What a rig of another version may tell.
  { event: { kind: 'moved', to: 'constructor' }, name: undefined },
  { event: { kind: 'moved' }, name: undefined },
  { event: { kind: 'constructor' }, name: undefined },
])('$event is $name', ({ event, name }) => {
  expect(transitionOf(table, event)).toBe(name)
})

test('the compiler refuses a table that lacks a kind or a way, or has one too many', () => {
  type Kinds = keyof TransitionTable<Event>
  expectTypeOf<Kinds>().toEqualTypeOf<'opened' | 'moved'>()
  const by = ({ to }: Extract<Event, { kind: 'moved' }>) => to
  // @ts-expect-error: "right" has no sentence.
  expect(ways(by, { left: 'It goes left.' })).toBeDefined()
  // @ts-expect-error: nothing goes up.
  expect(ways(by, { left: 'Left.', right: 'Right.', up: 'Up.' })).toBeDefined()
})
