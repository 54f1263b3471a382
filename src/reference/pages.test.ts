/** The pages of docs/reference say what the code does; `npm run docs` writes them anew. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import type { ErrorRow } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import { anchor } from './markdown.ts'
import { pages } from './pages.ts'

const folder = fileURLToPath(new URL('../../docs/reference/', import.meta.url))

const once = new Map<string, Promise<string>>()

/** As `npm run format` would leave it. */
function written(name: string): Promise<string> {
  const text = once.get(name) ?? write(name)
  once.set(name, text)
  return text
}

async function write(name: string): Promise<string> {
  const file = `${folder}${name}`
  const text = (await pages[name]?.write()) ?? ''
  return format(text, { ...(await resolveConfig(file)), filepath: file })
}

test.each(Object.keys(pages))('docs/reference/%s is what the tables say', async (name) => {
  const old = `docs/reference/${name} is old: write it anew with "npm run docs"`
  await expect(await written(name), old).toMatchFileSnapshot(`${folder}${name}`)
})

test('no page is there that nothing writes', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(pages).toSorted())
})

test.each(Object.keys(pages))(
  'each link of %s leads to a heading that is there once',
  async (name) => {
    const text = await written(name)
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading))
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => anchors.filter((one) => one === to).length !== 1)).toEqual([])
    const others = [...text.matchAll(/\]\((\w[^)#]*)\)/g)].map(([, to = '']) => to)
    expect(others.filter((to) => !pages[to])).toEqual([])
  },
)

describe('the page of codes', () => {
  test.each([
    { device: 'ikkm', wire: -6, to: 'ikkm--6' },
    { device: 'imacash', wire: 404, to: 'imacash-unknown_path' },
    { device: 'imacash', wire: 'error_billete', to: 'imacash-error_billete' },
    {
      device: 'geopagos',
      wire: 'errors.terminal_not_available',
      to: 'geopagos-errorsterminal_not_available',
    },
    { device: 'geopagos', wire: 'HTTP Status 401', to: 'geopagos-basic_refused' },
    { device: 'cashflow', wire: 'Неверный apikey', to: 'cashflow-wrong_key' },
  ])('has $wire of $device where links from elsewhere lead', async ({ wire, to }) => {
    expect(await written('codes.md')).toContain(`| [\`${wire}\`](#${to})`)
  })

  test.each(emulators.map((device) => ({ device, name: device.name })))(
    'has the words of the vendor of $name to the byte',
    async ({ device }) => {
      const text = await written('codes.md')
      const tables: Readonly<Record<string, ErrorRow>>[] = [device.errors, device.statuses ?? {}]
      const words = tables.flatMap((table) =>
        Object.values(table).flatMap((row) => [String(row.wire), row.text]),
      )
      expect(words.filter((word) => !text.includes(`: \`${word}\`\n`))).toEqual([])
    },
  )
})
