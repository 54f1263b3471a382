import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createContext, Script } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { cause, check, client, defineScenario, send } from '../../typed-devices.ts'
import type { Path } from '../source.ts'
import { formatPlace } from '../source.ts'
import { plainValue } from './plain.ts'
import type { TypedScenario } from './steps.ts'
import { readScripts, typedSource } from './typed-source.ts'

const text = `defineScenario({
  id: 'my/a',
  steps: [
    send('ikkm.sale', { sale: 1 }),
    client('sale', { sale: 2 }, {
      meanwhile: [
        cause('imacash.insert', { pieces: '500' }),
        check('ikkm.drawer', { expect: { $eq: 1 } }),
      ],
    }),
  ],
})
`

test.each<{ place: Path; at: string }>([
  { place: ['id'], at: '2:7' },
  { place: ['steps', 0, 'with', 'sale'], at: '4:31' },
  { place: ['steps', 1, 'with', 'sale'], at: '5:28' },
  { place: ['steps', 1, 'meanwhile'], at: '6:18' },
  { place: ['steps', 1, 'meanwhile', 0, 'cause'], at: '7:15' },
  { place: ['steps', 1, 'meanwhile', 0, 'with', 'pieces'], at: '7:43' },
  { place: ['steps', 1, 'meanwhile', 1, 'expect', '$eq'], at: '8:47' },
])('$place stands at $at', ({ place, at }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-typed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'a.scenario.js')
  writeFileSync(file, text)
  const context = createContext({ cause, check, client, defineScenario, send })
  const scenario: TypedScenario = new Script(text, { filename: file }).runInContext(context)
  const source = typedSource(scenario, plainValue(scenario).value, readScripts(file, 'a'), false)
  expect(formatPlace(source.at(place))).toBe(`a:${at}`)
})
