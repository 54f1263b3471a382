/** The pages of docs/reference, each from the tables that the code itself goes by. */
import { createRecycler } from '../../emulators/imacash/device.ts'
import { helpTexts } from '../cli/help-text.ts'
import { verbs } from '../cli/verbs.ts'
import type { AnyDevice } from '../device/contract.ts'
import { faults, scope } from '../device/faults.ts'
import { emulators } from '../emulators.ts'
import { problems } from '../host/control/problem.ts'
import { documentOf } from '../openapi/documents.ts'
import { matchers } from '../scenario/matchers.ts'
import { createShop } from '../shop/create-shop.ts'
import { causesPage } from './causes-page.ts'
import { cliPage } from './cli-page.ts'
import { codesPage } from './codes-page.ts'
import { controlPage } from './control-page.ts'
import { factsPage } from './facts-page.ts'
import { faultsPage } from './faults-page.ts'
import { generated, page, table } from './markdown.ts'
import { matchersPage } from './matchers-page.ts'
import { operationsPage } from './operations-page.ts'
import { optionsPage } from './options-page.ts'

interface Page {
  readonly says: string
  write(): string | Promise<string>
}

const shop: AnyDevice = createShop(emulators)
const all = [...emulators, shop]

const contents: Readonly<Record<string, Page>> = {
  'codes.md': {
    says: 'what each device answers when it says no: meaning, cause, cure, how to get it',
    write: () => codesPage(emulators),
  },
  'causes.md': {
    says: 'what can happen to each device, and how it ends',
    write: () => causesPage(all),
  },
  'faults.md': {
    says: 'what can be done to a message on its way',
    write: () => faultsPage({ faults, scope }),
  },
  'operations.md': {
    says: 'what a till can send, and what of it cannot be taken back',
    write: () => operationsPage(emulators),
  },
  'facts.md': {
    says: 'what can be asked of each device by name',
    write: () => factsPage(all),
  },
  'options.md': {
    says: 'options and profiles of each device, with their defaults',
    write: () => optionsPage([...all, createRecycler()]),
  },
  'matchers.md': {
    says: 'how a scenario says what it expects',
    write: () => matchersPage(matchers),
  },
  'cli.md': {
    says: 'each command of `tillrig`, with examples',
    write: async () => cliPage(await Promise.all(Object.keys(verbs).map(helpOf))),
  },
  'control-api.md': {
    says: 'the routes of a running rig, and its problems',
    write: () => controlPage({ document: documentOf('control'), problems }),
  },
}

async function helpOf(name: string) {
  return { name, says: verbs[name]?.says ?? '', helps: await helpTexts(name) }
}

function contentsPage(): string {
  return page(
    '# Reference',
    generated,
    'Each page is written from the tables of the code by `npm run docs`, and a test holds it against them.',
    table(
      ['page', 'what is in it'],
      Object.entries(contents).map(([file, { says }]) => [`[${file}](${file})`, says]),
    ),
  )
}

/** By their names in docs/reference; Markdown that Prettier has not seen yet. */
export const pages: Readonly<Record<string, Page>> = {
  'README.md': { says: 'all of them', write: contentsPage },
  ...contents,
}
