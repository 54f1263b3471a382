/** What the pages of the reference show is typed, but for codes: they have a test of their own. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'
import { blocksOf } from '../../fixtures/outside/guide.ts'
import { pages } from './pages.ts'

const cli = builtCli()

/** Those of codes are tried by recipes.test.ts, those of the control API by its document. */
const elsewhere = ['codes.md text', 'codes.md sh', 'cli.md text', 'control-api.md json']

test('the commands of the reference work on a fresh rig', async () => {
  const folder = await mkdtemp(`${tmpdir()}/tillrig-reference-`)
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink(cli.main, `${folder}/tillrig`)
  const rig = cli.start(['up', '--json', ...freePorts])
  const { control } = JSON.parse((await rig.says('"ready":true')).split('\n')[0] ?? '')
  const path = `${folder}:${process.env['PATH']}`
  const env = { ...process.env, PATH: path, TILLRIG_CONTROL: control }
  const tried: string[] = []
  for (const [name, page] of Object.entries(pages))
    for (const { language, text } of blocksOf(await page.write())) {
      if (elsewhere.includes(`${name} ${language}`)) continue
      tried.push(`${name} ${language}`)
      if (text.startsWith('tillrig up ')) {
        const words = text.trim().split(' ').slice(1)
        await cli.start([...words, '--json', ...freePorts]).says('"ready":true')
      } else if (language === 'yaml') {
        const sale = '- { send: ikkm.sale, with: { sale: 100, cash: 100 } }'
        const head = 'format: 1\nid: my/matched\ntitle: A sale\nsteps:\n'
        await writeFile(`${folder}/matched.yaml`, `${head}${sale}\n${text}`)
        expect(await cli.run(['run', `${folder}/matched.yaml`])).toMatchObject({ exitCode: 0 })
      } else await promisify(execFile)('bash', ['-ec', text], { env, cwd: folder })
    }
  expect(tried).toEqual([
    'causes.md sh',
    'faults.md sh',
    'facts.md sh',
    'options.md sh',
    'matchers.md yaml',
    'control-api.md sh',
  ])
})
