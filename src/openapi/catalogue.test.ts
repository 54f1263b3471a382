/** The whole catalogue on the emulators, each message held against the document of its protocol. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createJudge } from '../../fixtures/document-judge.ts'
import { runScenarios } from '../../fixtures/run-scenario-text.ts'
import type { HeardExchange } from '../../fixtures/watch-exchanges.ts'
import { watched } from '../../fixtures/watch-exchanges.ts'
import { emulators } from '../emulators.ts'
import { readCatalogue } from '../scenario/catalogue.ts'
import { partFiles, scenarioFiles } from '../scenario/files.ts'
import { requirementsOf } from '../scenario/requirements.ts'
import { emulatorTargets } from '../scenario/targets/emulator.ts'
import { deviceDocument } from './device-document.ts'
import { apiOf } from './documents.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const heard: HeardExchange[] = []
const devices = emulators.map((device) => watched(device, (one) => heard.push(one)))
const around = { devices, requirements: requirementsOf(root), parts: partFiles }
const files = scenarioFiles(path.join(root, 'scenarios'))
const { scenarios } = await readCatalogue(files, around)
await runScenarios(scenarios, { devices, targets: emulatorTargets(devices) })

/** Fleets have the protocol of their kind. */
const nameOf = ({ device }: HeardExchange) => device.kind ?? device.name

/** Most options change nothing of a document: one judge for all whose documents are the same. */
const judges = new Map<string, ReturnType<typeof createJudge>>()
const byOptions = new Map<string, ReturnType<typeof createJudge>>()

function judgeOf(one: HeardExchange) {
  const { device, options } = one
  const name = `${device.name} ${JSON.stringify(options)}`
  const before = byOptions.get(name)
  if (before) return before
  const document = deviceDocument({ device, api: apiOf(device, options), options, version: '0' })
  const text = JSON.stringify(document)
  const judge = judges.get(text) ?? createJudge(document)
  judges.set(text, judge)
  byOptions.set(name, judge)
  return judge
}

function lineOf({ request, reply, code }: HeardExchange): string {
  const body = new TextDecoder().decode(request.body)
  const asked = `${request.method} ${request.path}?${request.query} ${body}`.slice(0, 300)
  return `${asked} -> ${reply.status} ${code ?? 'done'} ${reply.body.slice(0, 200)}`
}

describe.each(emulators.map(({ name }) => ({ name })))(
  'what $name says in the catalogue',
  ({ name }) => {
    const own = heard.filter((one) => nameOf(one) === name)

    test('stands in its document, request and answer', () => {
      // One line for each thing that is wrong, with the first message that shows it.
      const broken = new Map<string, string>()
      for (const one of own)
        for (const what of judgeOf(one)(one)) {
          const wrong = `${one.operation ?? 'no operation'} ${what}`
          if (!broken.has(wrong)) broken.set(wrong, lineOf(one))
        }
      expect([...broken]).toEqual([])
    })

    test('meets every operation and every code of the document', () => {
      const device = emulators.find((one) => one.name === name)
      const codes = new Set(own.map(({ code }) => code))
      const operations = new Set(own.map(({ operation }) => operation))
      expect(Object.keys(device?.errors ?? {}).filter((code) => !codes.has(code))).toEqual([])
      expect(
        Object.keys(device?.operations ?? {}).filter((operation) => !operations.has(operation)),
      ).toEqual([])
    })
  },
)
