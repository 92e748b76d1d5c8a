/** Quotation marks inside a name: РИА «Новости». */

/** Opening and closing marks in which newspapers of these languages put a part of a name. */
const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['"', '"'],
  ['»', '«'],
  ["'", "'"],
];

/** РИА «Новости» → without quotes, then in every usual pair; a name without quotes stays alone. */
export function inUsualQuotes(text: string): string[] {
  if (!text.includes('«')) return [text];
  const parts = /^(.*)«(.+)»(.*)$/u.exec(text);
  if (parts === null) return [text];
  const [, before = '', inside = '', after = ''] = parts;
  const bare = `${before}${inside}${after}`;
  return [bare, ...QUOTES.map(([open, close]) => `${before}${open}${inside}${close}${after}`)];
}
