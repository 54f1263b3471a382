/** One page that needs nothing else: how much was searched, and pictures of what was found. */
import { formatSeconds } from '../../scenario/reporters/failure.ts'
import { escaped } from '../../scenario/reporters/html/escaped.ts'
import { openPage } from '../../scenario/reporters/html/page.ts'
import { style } from '../../scenario/reporters/html/style.ts'
import type { CaseReport } from '../case-report.ts'
import { caseHtml } from './case-html.ts'
import type { ExploreReporter, ExploreReporterParts } from './reporter.ts'

const own = `
.counts { display: grid; grid-template-columns: repeat(8, minmax(0, 1fr)); gap: 1px }
.counts { background: var(--line); border: 1px solid var(--line); border-radius: 6px }
.counts { overflow: hidden; margin: .5rem 0 }
.counts div { display: flex; flex-direction: column-reverse; background: var(--back) }
.counts div { padding: .25rem .4rem }
.counts dt { font-size: 11.5px; white-space: nowrap } .counts dd { font: 600 15px/1.4 system-ui, sans-serif }
.rules { list-style: none; padding: 0 }
.rules li { display: grid; grid-template-columns: 6.5rem 1fr }
.rules .held { color: var(--good) } .rules .broken { color: var(--bad) }
.rules .odd { color: var(--odd) }
.f h3 { font: 600 14px/1.4 system-ui, sans-serif } .f h3 b { color: var(--bad) }
.f.habit { border-color: var(--line) } .f.habit.danger { border-color: var(--odd) }
.f { margin-left: .8rem; margin-right: .8rem }
.ERROR > summary b, .FAIL > summary b { color: var(--bad) }
.claims { list-style: none; padding: 0 } .again { margin-top: .4rem }
.more { margin-top: .8rem } .more > summary { cursor: pointer; color: var(--dim) }
@media (max-width: 45rem) { .counts { grid-template-columns: repeat(4, minmax(0, 1fr)) } }
`

export function htmlReporter({ sheet, version, now }: ExploreReporterParts): ExploreReporter {
  const began = now()
  const reports: Pick<CaseReport, 'verdict' | 'seed' | 'target' | 'durationMs'>[] = []
  sheet.write(openPage({ title: 'tillrig explore', style: style + own }))
  return {
    add(report) {
      const { verdict, seed, target, durationMs } = report
      reports.push({ verdict, seed, target, durationMs })
      sheet.write(caseHtml(report, reports.length))
    },
    end: () => sheet.write(`</main>\n${header()}</body></html>\n`),
  }

  /** Written last, and shown first. */
  function header(): string {
    const bad = reports.filter(({ verdict }) => verdict !== 'PASS').length
    const cases = reports.length === 1 ? '1 case' : `${reports.length} cases`
    const needs = bad === 1 ? '1 needs a look' : `${bad} need a look`
    const when = new Date(began).toISOString().slice(0, 16).replace('T', ' ')
    const durationMs = reports.reduce((sum, one) => sum + one.durationMs, 0)
    const how = [
      ...new Set(reports.map(({ target }) => target)),
      ...new Set(reports.map(({ seed }) => `seed ${seed}`)),
      formatSeconds(durationMs),
      `${when} UTC`,
      `tillrig ${version}`,
    ]
    const says = `${cases} explored, ${bad === 0 ? 'none needs a look' : needs}`
    return `<header><h1>${says}</h1><p class="dim">${escaped(how.join(' · '))}</p></header>\n`
  }
}
