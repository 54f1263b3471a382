/** What `npm install tillrig` brings into an empty folder. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export function measureInstall() {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-install-'))
  try {
    const packed = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
    const [{ filename, size }] = JSON.parse(packed)
    writeFileSync(join(folder, 'package.json'), '{}')
    const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`]
    npm(folder, ...words)
    const all = installed(folder)
    npm(folder, ...words, '--omit=optional')
    const needed = installed(folder)
    return [
      { name: 'install: the package, packed', value: size / 1024, unit: 'kB' },
      { name: 'install: packages', value: all.count, unit: 'packages' },
      { name: 'install: size', value: all.bytes / 2 ** 20, unit: 'MB' },
      { name: 'install: packages without the optional', value: needed.count, unit: 'packages' },
      { name: 'install: size without the optional', value: needed.bytes / 2 ** 20, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function npm(cwd, ...words) {
  return execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function installed(folder) {
  const modules = join(folder, 'node_modules')
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
  return { count: Object.keys(packages).length, bytes: bytesOf(modules) }
}

function bytesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
