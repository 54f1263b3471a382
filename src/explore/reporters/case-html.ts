/** One explored case on the page. */
import { formatSeconds } from '../../scenario/reporters/failure.ts'
import { escaped } from '../../scenario/reporters/html/escaped.ts'
import type { BrokenReport, CaseReport, InvariantReport } from '../case-report.ts'
import { habits } from '../habits.ts'
import type { Finding } from '../lint.ts'
import { faultsText, neverText, searchedText, unreachedText, unseenText } from '../report-text.ts'
import { verdictMarks, waysText } from '../report-text.ts'
import { storyText } from '../story.ts'
import { storyPicture } from './picture.ts'

/** `number`: its place among the cases, for links. */
export function caseHtml(report: CaseReport, number: number): string {
  const { verdict, id, title, durationMs, reason, file, shard, invariants } = report
  const mark = `${verdictMarks[verdict]} ${verdict}`
  const head = `<b>${mark}</b> <code>${escaped(id)}</code> <span>${escaped(title)}</span> <small>${formatSeconds(durationMs)}</small>`
  const part = shard ? ` · part ${shard.number} of ${shard.of}` : ''
  const inside = [
    `<p class="dim">${escaped(file)}${part}</p>`,
    reason === undefined ? '' : `<p class="reason">${escaped(reason)}</p>`,
    ...(invariants.length > 0 ? [searched(report), ruleList(report)] : []),
    ...invariants.map(brokenHtml),
    otherWays(report),
    ...report.findings.map(findingHtml),
  ]
  const isBad = verdict === 'FAIL' || verdict === 'ERROR'
  return `<details class="c ${verdict}${isBad ? ' bad' : ''}" id="c${number}"${verdict === 'PASS' ? '' : ' open'}><summary>${head}</summary>${inside.join('')}</details>\n`
}

function searched(report: CaseReport): string {
  const { points, letters, naive, reachable, run, merged, audited, notExplored } = report.accounting
  const rows = [
    ['messages', points],
    ['faults', letters],
    ['naive', naive],
    ['reachable', reachable],
    ['run', run],
    ['merged', merged],
    ['audited', audited],
    ['not explored', notExplored],
  ]
  const cells = rows.map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`)
  return `<dl class="counts">${cells.join('')}</dl><p class="dim">${escaped(searchedText(report).slice(2).join('; '))}</p>`
}

function ruleList(report: CaseReport): string {
  const { invariants, sometimes, accounting, neverHappened = [] } = report
  // Where nothing was searched nothing holds yet.
  const good = accounting.faultsDone > 0 ? (['held', '✓'] as const) : (['odd', '?'] as const)
  const rules = invariants.map(({ id, rule, broken }) => {
    const unseen = unseenText(report, id).map(withoutMark)
    const [kind, mark] = broken ? ['broken', '✗'] : unseen.length > 0 ? ['odd', '?'] : good
    return item(kind, `${mark} ${id}`, [rule, ...unseen].join('; '))
  })
  const seen = sometimes.map((one) => {
    const unreached = one.isReached ? [] : [unreachedText(one)]
    const doubts = [...unreached, ...unseenText(report, one.id)].map(withoutMark)
    return doubts.length === 0
      ? item('held', `✓ ${one.id}`, `sometimes: ${one.says}`)
      : item('odd', `? ${one.id}`, doubts.join('; '))
  })
  const never = neverHappened.map((name) => item('odd', `? ${name}`, withoutMark(neverText(name))))
  return `<ul class="rules">${[...rules, ...seen, ...never].join('')}</ul>`
}

/** It stands before the name already. */
function withoutMark(text: string): string {
  return text.replace(/^\? /, '')
}

function item(kind: string, name: string, says: string): string {
  return `<li><b class="${kind}">${escaped(name)}</b> <span>${escaped(says)}</span></li>`
}

function brokenHtml({ id, rule, broken }: InvariantReport): string {
  if (!broken) return ''
  const says = broken.says.map((one) => `<p>${escaped(one)}</p>`)
  const how = [faultsText(broken), ...waysText(broken)].join('; ')
  return `<section class="f FAIL"><h3><b>✗ ${escaped(id)}</b> <small>${escaped(rule)}</small></h3>${says.join('')}<p class="dim">${escaped(how)}</p>${storyPicture(broken.story)}${claimList(broken)}${asText(broken)}<p class="again"><code>tillrig replay ${escaped(broken.token)}</code></p></section>`
}

function claimList({ claims }: BrokenReport): string {
  const items = claims.map(
    ({ stimulus, outcome, says }) =>
      `<li>the till says <b>${escaped(outcome)}</b> to ${escaped(stimulus)} <code>${escaped(says)}</code></li>`,
  )
  return `<ul class="claims">${items.join('')}</ul>`
}

function asText({ story }: BrokenReport): string {
  return `<details class="text"><summary>as text</summary><pre>${escaped(storyText(story).join('\n'))}</pre></details>`
}

function otherWays({ counterexamples, counterexamplesCount: count }: CaseReport): string {
  if (count < 2) return ''
  const items = counterexamples.map(({ script, violations }) => {
    const ids = [...new Set(violations.map(({ id }) => id))].join(', ')
    return `<li><code>${escaped(script)}</code> ${escaped(ids)}</li>`
  })
  const more = count - counterexamples.length
  const rest = more > 0 ? `<li>and ${more} more</li>` : ''
  return `<details class="more"><summary>all ${count} ways that were found</summary><ul>${items.join('')}${rest}</ul></details>`
}

function findingHtml({ rule, level, says, stimulus, device, operation, at, count }: Finding) {
  const { says: what, why, cure } = habits[rule]
  const times = count > 1 ? `, ${count} times` : ''
  const where = `${device}.${operation}, message ${at} of "${stimulus}"${times}: ${says}.`
  return `<section class="f habit ${level}"><h3>${level}: ${escaped(what)} <small>${rule}</small></h3><p>${escaped(where)}</p><p class="dim">${escaped(`${why} ${cure}`)}</p></section>`
}
