import { expect, test } from 'vitest'
import { searchOf } from '../../fixtures/explored/explore-till.ts'
import { openShop } from '../../fixtures/shop-floor.ts'
import { runFaultless, runScript } from './run-script.ts'
import { readScript } from './script.ts'
import { storyOf, storyText } from './story.ts'

async function storyTold(script: string, id = 'explore/register/sale'): Promise<string[]> {
  const search = { ...(await searchOf('explored/textbook', id)), merge: 'off' as const }
  const { reference } = await runFaultless(search)
  const order = { script: readScript(script), reference, withStory: true }
  return storyText((await runScript(search, order)).story)
}

test.each<{ script: string; why: string; story: readonly string[] }>([
  {
    why: 'an answer that is lost was given, and is not got',
    script: '1:lose-reply',
    story: [
      '+0 s   till  asks ikkm: sale   ✗ the answer is lost',
      '       ikkm  does a sale of 2920.00 (1); answers 200 1',
      '       till  gets no answer',
      '+10 s  till  asks ikkm: sale',
      '       ikkm  answers 203 1',
      '       till  gets that answer',
      '       till  says "paid" to "sale" {"receipt":"1","amount":2920}',
    ],
  },
  {
    why: 'a request that arrives twice is asked once and heard twice',
    script: '1:duplicate',
    story: [
      '+0 s  till  asks ikkm: sale   ✗ the request arrives twice',
      '      ikkm  does a sale of 2920.00 (1); answers 200 1',
      '      till  gets that answer',
      '      ikkm  hears sale, a second time',
      '      ikkm  answers 203 1, and nobody waits for it',
      '      till  says "paid" to "sale" {"receipt":"1","amount":2920}',
    ],
  },
  {
    why: 'what lands after everything lands after what the till said',
    script: '1:late-end',
    story: [
      '+0 s   till  asks ikkm: sale   ✗ the request is held back, and lands after everything',
      '       ikkm  hears nothing',
      '       till  gets no answer',
      '+10 s  till  asks ikkm: sale',
      '       ikkm  does a sale of 2920.00 (1); answers 200 1',
      '       till  gets that answer',
      '       till  says "paid" to "sale" {"receipt":"1","amount":2920}',
      '       ikkm  hears sale, which was held back',
      '       ikkm  answers 203 1, and nobody waits for it',
    ],
  },
  {
    why: 'an answer from in between is none of the device',
    script: '1:status',
    story: [
      '+0 s  till  asks ikkm: sale   ✗ something in between answers 500, and the device hears nothing',
      '      ikkm  hears nothing',
      '      till  gets status 500',
      '      till  asks ikkm: sale',
      '      ikkm  does a sale of 2920.00 (1); answers 200 1',
      '      till  gets that answer',
      '      till  says "paid" to "sale" {"receipt":"1","amount":2920}',
    ],
  },
])('$why', async ({ script, story }) => {
  expect(await storyTold(script)).toEqual(story)
})

test('what happened while nobody asked stands before what the till says afterwards', async () => {
  const search = await searchOf('explored/careless', 'explore/recycler/sale', { merge: 'off' })
  const { reference } = await runFaultless(search)
  const order = { script: readScript('1:status-done'), reference, withStory: true }
  const { story } = await runScript(search, order)
  const times = story.map(({ atMs }) => atMs)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(story.filter(({ does }) => does)).toHaveLength(2)
})

test('what goes wrong only when all is well again is told to its end', async () => {
  const search = { ...(await searchOf('tills/careless', 'explore/unbinding/at-once')) }
  const { reference } = await runFaultless(search)
  const order = { script: readScript('2:lose-request'), reference, withStory: true }
  const { story, violations } = await runScript({ ...search, merge: 'off' }, order)
  const told = storyText(story).map((line) => line.trim())
  const at = told.findIndex((line) => line.includes('all is well again, and the till is asked'))
  expect(told.slice(0, at).some((line) => line.includes('says "error" to "unbind"'))).toBe(true)
  expect(told.slice(at).filter((line) => line.includes('says '))).toEqual([
    expect.stringContaining('till      says "unbound" to "unbind"'),
  ])
  expect(violations.map(({ id }) => id)).toEqual(['phantom'])
})

test('what a recycler takes in by itself is told as its own, and not of whom is asked next', () => {
  const customer = { customer: 'pays', 'speed.bill': '1s' }
  const floor = openShop({
    links: 'imacash>cashflow ikkm>cashflow',
    options: { imacash: customer },
  })
  const begin = floor.rig.journal.lastSeq
  floor.send('imacash', 'puttransaction', { amount: 150_000 })
  floor.advance('5m')
  floor.send('ikkm', 'check')
  const story = storyOf(floor.rig, { begin, told: [], letters: new Map() })
  const told = story.map(({ who, says }) => `${who} ${says}`)
  const at = told.findIndex((line) => line.startsWith('imacash does a cash of 1500.00'))
  expect(told[at + 1]).toBe('till asks ikkm: check')
  expect(told.filter((line) => line.startsWith('ikkm '))).toEqual([told[at + 2]])
  expect(told[at + 2]).not.toContain('cash')
})
