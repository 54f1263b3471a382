/** The till that is explored. */
import { emulators } from '../emulators.ts'
import type { TargetSource } from '../scenario/target.ts'
import { CliError, exitCodes } from './exit.ts'
import { openTargets } from './open-targets.ts'
import type { TargetOptions } from './target-options.ts'

/** @throws CliError for a target that is no till, or as `openTargets`. */
export async function openTill(options: TargetOptions): Promise<TargetSource> {
  const targets = await openTargets(options, emulators)
  if (targets.kind === 'client') return targets
  throw new CliError(
    'Cannot explore without a till: name one with --target, such as ./till.js, careful, or a client target of tillrig.yaml.',
    exitCodes.usage,
  )
}
