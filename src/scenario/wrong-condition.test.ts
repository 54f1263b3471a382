import { describe, expect, test } from 'vitest'
import { conditionText } from './condition-tree.ts'
import { CONDITION_CHARS_MAX, readCondition } from './read-condition.ts'

function wrongWith(text: string) {
  const read = readCondition(text)
  if (!('wrong' in read)) throw new Error(`"${text}" is read as ${conditionText(read.condition)}`)
  const { says, start, end } = read.wrong
  return { says, at: text.slice(start, end), start }
}

describe('a condition is refused', () => {
  const value = 'expected a name, a text in quotes, a number or count(...)'
  const comparing = 'expected a comparison (==, !=, <=, >=, <, >) or in'

  test.each([
    {
      why: 'without a word',
      text: '  ',
      says: `Cannot read "  ": ${value}, found the end.`,
      at: '',
    },
    {
      why: 'with one sign to compare',
      text: 'count(ikkm.receipts) = 1',
      says: `Cannot read "count(ikkm.receipts) = 1": ${comparing}, found "=". Write "==" instead.`,
      at: '=',
    },
    {
      why: 'with a sign of JavaScript to join',
      text: 'a == 1 && b == 2',
      says: 'Cannot read "a == 1 && b == 2": expected and, or or the end, found "&&". Write "and" instead.',
      at: '&&',
    },
    {
      why: 'with a sign to deny',
      text: '!(a == 1)',
      says: `Cannot read "!(a == 1)": ${value}, found "!". Write "not" instead.`,
      at: '!',
    },
    {
      why: 'with a text that does not end',
      text: `outcome == 'paid and a == 1`,
      says: `Cannot read "outcome == 'paid and a == 1": the text 'paid and a == 1 does not end. Write ' after it.`,
      at: `'paid and a == 1`,
    },
    {
      why: 'with a text that ends on another line',
      text: `a == "x\n"`,
      says: String.raw`Cannot read "a == \"x\n\"": the text "x does not end. Write " after it.`,
      at: '"x',
    },
    {
      why: 'with a text in single quotes that ends on another line',
      text: `a == 'x\n'`,
      says: String.raw`Cannot read "a == 'x\n'": the text 'x does not end. Write ' after it.`,
      at: "'x",
    },
    {
      why: 'with a word to compare',
      text: 'a is 1',
      says: `Cannot read "a is 1": ${comparing}, found "is". Write "==" instead.`,
      at: 'is',
    },
    {
      why: 'with a word that is nearly in',
      text: 'a inn [1]',
      says: `Cannot read "a inn [1]": ${comparing}, found "inn". Did you mean "in"?`,
      at: 'inn',
    },
    {
      why: 'with a count alone',
      text: 'count(a.b)',
      says: `Cannot read "count(a.b)": ${comparing}, found the end.`,
      at: '',
    },
    {
      why: 'with a word of the language as a value',
      text: 'a == not (b == 1)',
      says: `Cannot read "a == not (b == 1)": ${value}, found "not".`,
      at: 'not',
    },
    {
      why: 'with the word in as a value',
      text: 'a == in',
      says: `Cannot read "a == in": ${value}, found "in".`,
      at: 'in',
    },
    {
      why: 'with too many decimals',
      text: 'a == 1.1234567',
      says: 'Cannot read "a == 1.1234567": "1.1234567" is no number such as 2920, 0.5 or -1. Put a text in quotes.',
      at: '1.1234567',
    },
    {
      why: 'with quotes of a printer',
      text: 'a == ‘x’',
      says: `Cannot read "a == ‘x’": ${value}, found "‘". Write ' instead.`,
      at: '‘',
    },
    {
      why: 'with an unknown function',
      text: 'cuont(ikkm.receipts) > 1',
      says: 'Cannot read "cuont(ikkm.receipts) > 1": unknown function "cuont". Did you mean "count"? Known: count, any, all.',
      at: 'cuont',
    },
    {
      why: 'with any as a value',
      text: '1 == any(a.b, c == 1)',
      says: 'Cannot read "1 == any(a.b, c == 1)": any(...) is a condition of its own, and no value to compare.',
      at: 'any',
    },
    {
      why: 'with any compared',
      text: 'any(a.b, c == 1) == true',
      says: 'Cannot read "any(a.b, c == 1) == true": expected and, or or the end, found "==".',
      at: '==',
    },
    {
      why: 'with any of nothing',
      text: 'any(ikkm.receipts)',
      says: 'Cannot read "any(ikkm.receipts)": expected "," and what is so of its elements, found ")".',
      at: ')',
    },
    {
      why: 'with any of a list that is written out',
      text: 'any([1], a == 1)',
      says: 'Cannot read "any([1], a == 1)": expected the name of a list, found "[".',
      at: '[',
    },
    {
      why: 'with a count of what',
      text: 'count(ikkm.receipts, total == 1) == 1',
      says: 'Cannot read "count(ikkm.receipts, total == 1) == 1": expected ")", found ",".',
      at: ',',
    },
    {
      why: 'with words after its end',
      text: 'a == 1 nad b == 2',
      says: 'Cannot read "a == 1 nad b == 2": expected and, or or the end, found "nad". Did you mean "and"?',
      at: 'nad',
    },
    {
      why: 'in capitals',
      text: 'a == 1 AND b == 2',
      says: 'Cannot read "a == 1 AND b == 2": expected and, or or the end, found "AND". Write "and", in small letters.',
      at: 'AND',
    },
    {
      why: 'with a constant in capitals',
      text: 'a == True',
      says: `Cannot read "a == True": ${value}, found "True". Write "true", in small letters.`,
      at: 'True',
    },
    {
      why: 'with a bracket that is not closed',
      text: '(a == 1',
      says: 'Cannot read "(a == 1": expected and, or or ")", found the end.',
      at: '',
    },
    {
      why: 'with a text in place of and',
      text: `a == 1 'and'`,
      says: `Cannot read "a == 1 'and'": expected and, or or the end, found 'and'.`,
      at: `'and'`,
    },
    {
      why: 'with two comparisons in a row',
      text: '0 < a < 5',
      says: 'Cannot read "0 < a < 5": expected and, or or the end, found "<".',
      at: '<',
    },
    {
      why: 'with a name alone',
      text: 'imacash.isRelieved and a == 1',
      says: `Cannot read "imacash.isRelieved and a == 1": ${comparing}, found "and". Write "imacash.isRelieved == true" for what is so or not.`,
      at: 'and',
    },
    {
      why: 'with a list in place of a value',
      text: 'a == [1]',
      says: `Cannot read "a == [1]": ${value}, found "[".`,
      at: '[',
    },
    {
      why: 'with a name in a list',
      text: 'outcome in [paid]',
      says: `Cannot read "outcome in [paid]": expected a text or a number, found "paid". Write 'paid' for the text.`,
      at: 'paid',
    },
    {
      why: 'with an empty list',
      text: 'a in []',
      says: 'Cannot read "a in []": expected a text or a number, found "]".',
      at: ']',
    },
    {
      why: 'with a list that is not closed',
      text: 'a in [1 2]',
      says: 'Cannot read "a in [1 2]": expected "," or "]", found "2".',
      at: '2',
    },
    {
      why: 'with a list of two kinds',
      text: `a in [null, 1, '1']`,
      says: `Cannot read "a in [null, 1, '1']": 1 is a number and '1' is text: a list has values of one kind.`,
      at: `a in [null, 1, '1']`,
    },
    {
      why: 'with something else than a list',
      text: 'a in 5',
      says: 'Cannot read "a in 5": expected a list such as [1, 2], or the name of one, found "5".',
      at: '5',
    },
    {
      why: 'that never changes',
      text: 'a == 1 or 1 == 1',
      says: 'Cannot read "a == 1 or 1 == 1": both sides are written out, and that never changes. Name a fact or a field.',
      at: '1 == 1',
    },
    {
      why: 'whose list never changes',
      text: '1 in [1]',
      says: 'Cannot read "1 in [1]": both sides are written out, and that never changes. Name a fact or a field.',
      at: '1 in [1]',
    },
    {
      why: 'with the order of a text',
      text: `total < '3000'`,
      says: `Cannot read "total < '3000'": '3000' is text, and only numbers have an order.`,
      at: `total < '3000'`,
    },
    {
      why: 'with the order of null',
      text: `null >= total`,
      says: `Cannot read "null >= total": null is null, and only numbers have an order.`,
      at: `null >= total`,
    },
    {
      why: 'with a zero before a number',
      text: 'code == 046310489',
      says: 'Cannot read "code == 046310489": "046310489" is no number such as 2920, 0.5 or -1. Put a text in quotes.',
      at: '046310489',
    },
    {
      why: 'with a number that cannot be held',
      text: 'a == 1234567890123456',
      says: 'Cannot read "a == 1234567890123456": "1234567890123456" is no number such as 2920, 0.5 or -1. Put a text in quotes.',
      at: '1234567890123456',
    },
    {
      why: 'with an exponent',
      text: 'a == 1e5',
      says: 'Cannot read "a == 1e5": "1e5" is no number such as 2920, 0.5 or -1. Put a text in quotes.',
      at: '1e5',
    },
    {
      why: 'with a name to fill in',
      text: 'a == ${case.total}',
      says: `Cannot read "a == \${case.total}": ${value}, found "\${case.total}". A condition has no \${...}: name a fact or a field.`,
      at: '${case.total}',
    },
    {
      why: 'with a sum',
      text: 'a == 1 + 1',
      says: 'Cannot read "a == 1 + 1": expected and, or or the end, found "+".',
      at: '+',
    },
  ])('$why', ({ text, says, at }) => {
    expect(wrongWith(text)).toEqual({ says, at, start: expect.any(Number) })
  })

  test('at its end when something is missing there', () => {
    expect(wrongWith('a ==').start).toBe(4)
    expect(wrongWith('a == 1 and ').start).toBe(11)
  })

  test.each([
    { why: 'brackets', text: `${'('.repeat(21)}a == 1`, start: 20 },
    { why: 'denials', text: `${'not '.repeat(21)}a == 1`, start: 80 },
    { why: 'lists', text: `${'any(a,'.repeat(21)}a == 1`, start: 125 },
  ])('with too many $why inside of each other', ({ text, start }) => {
    expect(wrongWith(text)).toEqual({
      says: expect.stringContaining(
        ': it goes deeper than 20 levels here. More than that is a scenario in TypeScript.',
      ),
      at: expect.any(String),
      start,
    })
  })

  test('with too many characters', () => {
    const text = 'a == 1'.padEnd(CONDITION_CHARS_MAX + 2)
    expect(wrongWith(text)).toEqual({
      says: `Cannot read "a == 1${' '.repeat(52)}…: it has 1002 characters, and 1000 are allowed. More than that is a scenario in TypeScript.`,
      at: '  ',
      start: CONDITION_CHARS_MAX,
    })
  })
})
