/** A story drawn as lanes: what was said is an arrow, and what was done stands where it was. */
import type { LaneLine } from '../../scenario/reporters/html/lanes.ts'
import { lanesPicture } from '../../scenario/reporters/html/lanes.ts'
import type { StoryLine } from '../story.ts'

export function storyPicture(story: readonly StoryLine[]): string {
  /** A fault of an answer is told with its request, and drawn where it strikes. */
  let pending: string | undefined
  const trace = story.flatMap((line): LaneLine[] => {
    const { atMs, message, fault } = line
    if (!message) return noteOf(line)
    const { from, to, what, isAnswer, came } = message
    const struck = isAnswer ? pending : fault
    pending = undefined
    if (!isAnswer && came === 'whole' && isForAnswer(story, line)) pending = fault
    const mark = pending === undefined ? (struck ?? strayMark(line)) : undefined
    return [
      {
        atMs,
        says: `${from} -> ${to} ${what}`,
        message: { from, to, isAnswer, isLost: came === 'lost' },
        ...(mark === undefined ? {} : { mark }),
      },
    ]
  })
  return lanesPicture({ trace })
}

/** Whether the answer that comes next did not come as it was sent. */
function isForAnswer(story: readonly StoryLine[], line: StoryLine): boolean {
  const next = story.slice(story.indexOf(line) + 1).find(({ message }) => message)?.message
  return next !== undefined && next.isAnswer && next.came !== 'whole'
}

/** Of a request that nobody sends at that moment: `hears sale, which was held back`. */
function strayMark({ message, says }: StoryLine): string | undefined {
  return message?.came === 'spoilt' ? says.slice(says.indexOf(', ') + 2) : undefined
}

/** What is no message: a deed, a claim, a change of the world. */
function noteOf({ atMs, who, says, does, fault }: StoryLine): LaneLine[] {
  const mark = fault === undefined ? {} : { mark: fault }
  if (does !== undefined) return [{ atMs, says: does, lane: who, ...mark }]
  if (who === 'world') return [{ atMs, says: says.replace(/^.*?: /, ''), lane: deviceIn(says) }]
  // That nothing came is seen by where the arrow ends.
  if (who !== 'till' || says === 'gets no answer') return []
  // All that it said stands below the picture.
  return [{ atMs, says: /^says "[^"]*" to "[^"]*"/.exec(says)?.[0] ?? says, lane: who, ...mark }]
}

/** What is said of none is said where the till stands. */
function deviceIn(says: string): string {
  return says.includes(': ') ? says.slice(0, says.indexOf(': ')) : 'till'
}
