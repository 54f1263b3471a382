/** The command line: what `--help` says, verb by verb. */
import { anchor, code, fence, generated, page, prose, table } from './markdown.ts'

export interface VerbHelp {
  readonly name: string
  /** In the list of commands. */
  readonly says: string
  /** What `--help` prints, and that of its parts, in their order. */
  readonly helps: readonly string[]
}

export function cliPage(verbs: readonly VerbHelp[]): string {
  const rows = verbs.map(({ name, says }) => [
    `[${code(`tillrig ${name}`)}](#${anchor(`tillrig ${name}`)})`,
    prose(says),
  ])
  return page(
    '# Command line',
    generated,
    'What `--help` prints. `NO_COLOR` and a pipe turn colours off; an error is one line that says what to do.',
    table(['command', 'what it does'], rows),
    ...verbs.flatMap(({ name, helps }) => [
      `## tillrig ${name}`,
      ...helps.map((help) => fence('text', help)),
    ]),
  )
}
