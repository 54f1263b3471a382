/** Names and sizes of files. */
import type { FileRule, SourceFile } from './source-file.ts'
import { codeOf, isScript } from './source-file.ts'

const LINES_MAX = 300
const COLUMNS_MAX = 100

const nothingNames = /^(utils?|helpers?|common|types?|managers?|services?|misc|shared)$/
const bigNames = /^(README|CHANGELOG|ARCHITECTURE|PROTOCOL|LICENSE)(\.md)?$/

export const namesAreKebab: FileRule = ({ path }) =>
  path.split('/').flatMap((name) => {
    const stem = name
      .replace(/^\./, '')
      .replace(/(\.(test|test-d|config|build|seed|scenario))?\.\w+$/, '')
    if (bigNames.test(name) || name.startsWith('.')) return []
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? [] : [`"${name}" is not kebab-case`]
  })

export const namesSaySomething: FileRule = ({ path }) => {
  if (path === 'src/index.ts' || path === 'src/index.test.ts') return []
  return path
    .replace(/(\.test|\.test-d)?\.\w+$/, '')
    .split('/')
    .filter((name) => name === 'index' || name.split('-').some((part) => nothingNames.test(part)))
    .map((name) => `"${name}" says nothing`)
}

export const filesAreShort: FileRule = (file) => {
  const count = file.text.split('\n').length - 1
  return isScript(file) && count > LINES_MAX ? [`${count} lines, ${LINES_MAX} are allowed`] : []
}

/** Texts do not count: nobody can break them. A file of wide tables may say `Wider lines: why`. */
export const linesAreShort: FileRule = (file) => {
  if (!isScript(file) || /Wider lines: \S/.test(file.text)) return []
  const lines = codeOf(file, () => "''", 'kept').split('\n')
  return lines.flatMap((line, i) => {
    const columns = [...line].length
    return columns > COLUMNS_MAX ? [`${i + 1}: ${columns} columns without its texts`] : []
  })
}

/** What a device's folder holds, so that whoever knows one knows all. */
const deviceFiles = [
  'PROTOCOL.md',
  'causes.ts',
  'client.ts',
  'conformance.test.ts',
  'device.test.ts',
  'device.ts',
  'facts.ts',
  'machine.test.ts',
  'machine.ts',
  'openapi.ts',
  'protocol.ts',
  'requirements.yaml',
  'transitions.ts',
  'wire.ts',
]
const moreDeviceFiles = [
  'audit.ts',
  'costs.ts',
  'learn.ts',
  'movements.ts',
  'operations.ts',
  'options.ts',
  'samples.ts',
  'state.ts',
]

/** A part that grows is split by operation, into a folder of its name. */
export function deviceFolder(files: readonly SourceFile[], device: string): string[] {
  const start = `emulators/${device}/`
  const names = files
    .filter(({ path }) => path.startsWith(start))
    .map(({ path }) => path.slice(start.length))
  const known = (name: string) =>
    [...deviceFiles, ...moreDeviceFiles].includes(name) ||
    name.endsWith('.test.ts') ||
    deviceFiles.includes(`${name.split('/')[0]}.ts`)
  return [
    ...deviceFiles.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names.filter((name) => !known(name)).map((name) => `${name} has no place here`),
  ]
}
