import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchFolders } from './folder-watch.ts'

test('a folder that was taken away and made again is heard again', async () => {
  const above = mkdtempSync(path.join(tmpdir(), 'tillrig-folders-'))
  const folder = path.join(above, 'shop')
  mkdirSync(folder)
  const heard = new Set<string>()
  let wake = () => {}
  const watch = watchFolders((paths) => {
    for (const one of paths) heard.add(one)
    wake()
  })
  onTestFinished(() => {
    watch.close()
    rmSync(above, { recursive: true })
  })
  const hears = async (file: string) => {
    while (!heard.has(file)) await new Promise<void>((resolve) => (wake = resolve))
  }
  expect(watch.follow([above, folder])).toBe(true)
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await hears(folder)
  expect(watch.follow([above, folder])).toBe(true)
  const file = path.join(folder, 'one.yaml')
  writeFileSync(file, '')
  await hears(file)
  expect(watch.follow([above, folder])).toBe(false)
})
