/** Run by the build, and not in the package: checks the catalogue, once for all who install it. */
import { readFileSync } from 'node:fs'
import { emulators } from '../emulators.ts'
import { checkFiles } from '../scenario/check-files.ts'
import { isScript, partFiles, scenarioFiles, shown } from '../scenario/files.ts'
import { requirementsOf } from '../scenario/requirements.ts'
import { scenarioFolder, writeChecked } from './checked-catalogue.ts'
import { packageRoot } from './load-scenarios.ts'

const root = packageRoot()
const folder = scenarioFolder(root)
const texts = scenarioFiles(folder)
  .filter((file) => !isScript(file))
  .map((file) => ({ file: shown(file), text: readFileSync(file, 'utf8') }))
const around = { devices: emulators, requirements: requirementsOf(root), parts: partFiles }
writeChecked(checkFiles(texts, folder, around), root)
