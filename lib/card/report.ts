/** The text with which a reader can report a wrong mark. It is made on the page and goes nowhere by itself. */
import { bareAddress } from './bare-address.ts';
import type { Passage, Whereabouts } from './ports.ts';
import { signed, WHY } from './why-strings.ts';
import type { Bearer, Told } from './why-told.ts';

/** Text on each side of the marked words, in UTF-16 code units: a sentence's worth, enough to see what is meant. */
export const AROUND = 80;

/** A report of one mark: `told` is what each pack says of it. Plain lines, ended by a line break each. */
export function reportOf({ passage, address, version }: Whereabouts, told: readonly Told[]): string {
  const lines = [
    'According To: report of a mark',
    '',
    `Marked: ${around(passage)}`,
    ...told.flatMap((one) => ['', ...packLines(one)]),
    '',
    `Extension: According To ${version ?? '(version not known)'}`,
    `Page: ${bareAddress(address)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The marked words in square brackets, with at most `AROUND` code units on each side, no character cut in two. */
export function around({ text, start, end }: Passage): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(isInsidePair(text, from) ? from + 1 : from, start);
  const after = text.slice(end, isInsidePair(text, to) ? to - 1 : to);
  const cut = { before: from > 0 ? '…' : '', after: to < text.length ? '…' : '' };
  return oneLine(`${cut.before}${before}[${text.slice(start, end)}]${after}${cut.after}`);
}

/** True if the offset lies between the two code units of one character. */
const isInsidePair = (text: string, offset: number): boolean => (text.codePointAt(offset - 1) ?? 0) > 0xffff;

function packLines({ pack, verdict, meant, others }: Told): string[] {
  return [
    `Taken for: ${oneLine(meant.name)} (${meant.entity})`,
    ...bearerLines(meant),
    `Together: ${WHY.sum(verdict, meant.points)}`,
    ...others.flatMap((other) => [
      `Other bearer: ${oneLine(other.name)} (${other.entity}), ${other.stands ? 'offered' : 'not offered'}`,
      ...bearerLines(other).map((line) => `  ${line}`),
    ]),
    `Pack: ${oneLine(pack.title)} (${pack.id}), version ${pack.version}`,
  ];
}

function bearerLines({ form, lang, rules, reasons }: Bearer): string[] {
  return [
    `Form: ${oneLine(form)}${lang === undefined ? '' : ` (${lang})`}`,
    `Rules: ${rules.length === 0 ? WHY.asInPack : rules.map(oneLine).join('; ')}`,
    ...reasons.map(({ points, why, by }) => {
      const words = by === '' ? '' : `: “${oneLine(by)}”`;
      return `${points < 0 ? WHY.against : WHY.for}: ${signed(points)} ${oneLine(why)}${words}`;
    }),
  ];
}

/** Line breaks of a page or pack must not make lines of the report. */
const oneLine = (text: string): string => text.replace(/\s*[\n\r\t\u2028\u2029]\s*/gu, ' ');
