/**
 * A change → one line of plain words for each side.
 *
 *   10 days, as of 9 Sep 2022, Energoatom                                      what is always said
 *   10 days, as of 9 Sep 2022, Energoatom; evidence: paragraph 7 of …          and what sets the two sides apart
 */
import type { Change, CountedList } from './difference.ts';
import { DIFF_LIMITS } from './limits.ts';
import { amountInWords, TELLERS, type Told } from './told.ts';
import type { FactOf, Pair, Version } from './version.ts';

/** The change in words. `was` is the version of `pair.before`, `is` that of `pair.after`. */
export function describeChange<L extends CountedList>(
  pair: Pair<L>,
  was: Version | null,
  is: Version,
): Change {
  const before = pair.before && was ? tell(pair.list, pair.before, was) : undefined;
  const after = pair.after && tell(pair.list, pair.after, is);
  const [line, lineAfter] = linesOf(before, after);
  return {
    list: pair.list,
    id: pair.id,
    label: (after ?? before)?.label ?? pair.id,
    ...(line === undefined ? {} : { before: line }),
    ...(lineAfter === undefined ? {} : { after: lineAfter }),
    ...amountsOf(pair),
  };
}

function tell<L extends CountedList>(list: L, fact: FactOf[L], version: Version): Told {
  return TELLERS[list](fact, version);
}

type Lines = readonly [before: string | undefined, after: string | undefined];

function linesOf(before: Told | undefined, after: Told | undefined): Lines {
  if (!before || !after) return [before && cut(before.line), after && cut(after.line)];
  const lines = [lineOf(before, after), lineOf(after, before)] as const;
  if (lines[0] !== lines[1]) return [cut(lines[0]), cut(lines[1])];
  // Only what has no words of its own is different, such as the key of a measure.
  return [cut(`${lines[0]}; written otherwise`), cut(`${lines[1]}; told in the same words`)];
}

/** What is always said, and the particulars that the other side does not have. */
function lineOf({ line, particulars }: Told, other: Told): string {
  const elsewhere = new Map(other.particulars.map(({ says, items }) => [says, new Set(items)]));
  const own = particulars.flatMap(({ says, items }) => {
    const different = items.filter((item) => !elsewhere.get(says)?.has(item));
    return different.length === 0 ? [] : [`${says}: ${different.join(', ')}`];
  });
  return [line, ...own].join('; ');
}

/** Both amounts of a figure that gives another than before. */
function amountsOf<L extends CountedList>({ before, after }: Pair<L>): Pick<Change, 'amounts'> {
  if (!before || !after || !('measure' in before) || !('measure' in after)) return {};
  const amounts = { before: amountInWords(before), after: amountInWords(after) };
  return amounts.before === amounts.after ? {} : { amounts };
}

/** At most as long as a line may be; never between the halves of a surrogate pair. */
function cut(line: string): string {
  if (line.length <= DIFF_LIMITS.line) return line;
  return `${line.slice(0, DIFF_LIMITS.line - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
