import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { command } from './explore.ts'

/** Two rows, and both fail. */
const rows = `
format: 1
id: my/sale
title: A sale of so much
matrix:
  - { name: one, sum: 2920 }
  - { name: two, sum: 100 }
steps:
  - client: sale
    with: { sale: "\${case.sum}", cash: 3000 }
`
const CARELESS = 'fixtures/explored/careless.js'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-saved-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
  process.exitCode = undefined
})

test('of several cases that fail the first is saved, and all are reported', async () => {
  const [saved, told] = [path.join(folder, 'saved.yaml'), path.join(folder, 'told.json')]
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const file = path.join(folder, 'rows.yaml')
  writeFileSync(file, rows)
  const words = [file, '--target', CARELESS, '--faults', 'cut-reply', '--max-faults', '1']
  const own = ['--reporter', `json=${told}`, '--save-as', saved]
  await command().parseAsync([...words, ...own], { from: 'user' })
  const reports = readFileSync(told, 'utf8').trim().split('\n')
  const ids = reports.map((line) => JSON.parse(line).id)
  expect(ids).toEqual(['my/sale[one]', 'my/sale[two]'])
  expect(process.exitCode).toBe(1)
  expect(readFileSync(saved, 'utf8')).toContain('explore:')
  const [first = '', second = ''] = written.filter((text) => text.includes('saved'))
  expect(first).toMatch(/ is saved as .*saved\.yaml; "tillrig run .*saved\.yaml" runs it\.\n$/)
  expect(second).toContain(
    ` of my/sale[two] is not saved: ${saved} is there already. Explore it alone, and save it elsewhere.\n`,
  )
})
