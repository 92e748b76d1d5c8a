/**
 * Capitalised names of a text.
 *
 * A name is a run of capitalised words joined by spaces or hyphens, with “of”, “the” and their like inside it. It ends at
 * a comma, a possessive, a dash, “and”, an office (a name of its own) and at a day or month. A word that opens a
 * sentence counts unless it is an ordinary one: one of the rows in `name-words.ts`, or one that the article also
 * writes in lower case.
 */
import { ALWAYS_CAPITAL, HONORIFICS, NAME_PARTICLES, OFFICES, ORDINARY_OPENERS } from './name-words.ts';
import { overlaps, type Range, sentencesOf } from './paragraphs.ts';

interface Word extends Range {
  readonly text: string;
  /** What stands between this word and the one before it. */
  readonly gap: string;
}

/** Letters (with marks, digits, inner apostrophes, stops and hyphens) or a lone ampersand. */
const WORD = /\p{L}(?:[\p{L}\p{M}\p{N}]|[’'ʼ.@_‐-](?=[\p{L}\p{N}]))*|(?<=\s)&(?=\s)/gu;

/** Words of a whole article that stand there in lower case: such a word is no name where it opens a sentence. */
export function lowerCaseWords(paragraphs: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of paragraphs) {
    for (const [word] of text.matchAll(WORD)) if (/^\p{Ll}/u.test(word)) words.add(withoutPossessive(word));
  }
  return words;
}

/**
 * The names of a paragraph, in order.
 * @param except ranges that are no names: days and months.
 * @param lowerCase what `lowerCaseWords` found in the article.
 */
export function findNames(text: string, except: readonly Range[], lowerCase: ReadonlySet<string>): Range[] {
  const offices = officesOf(text);
  return runsOf(text, nameWords(text, except, lowerCase)).flatMap((run) => [...piecesOf(text, run, offices)]);
}

/** Words of a paragraph with a capital that count: no days and months, no ordinary words that open a sentence. */
function nameWords(
  text: string,
  except: readonly Range[],
  lowerCase: ReadonlySet<string>,
): ReadonlySet<Word> {
  const words = wordsOf(text);
  const openers = openersOf(text);
  const counts = (word: Word, index: number) =>
    isNameWord(word) &&
    !except.some((range) => overlaps(range, word)) &&
    !(openers.has(word.start) && isOrdinary(word, words[index + 1], lowerCase));
  return new Set(words.filter(counts));
}

/** Runs of name words, with what may stand inside a name. A possessive ends a run. */
function runsOf(text: string, named: ReadonlySet<Word>): Word[][] {
  const starts = new Map([...named].map((word) => [word.start, word]));
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of wordsOf(text)) {
    const isName = starts.has(word.start);
    const goesOn = run.length > 0 && continues(word, run.at(-1)) && (isName || NAME_PARTICLES.has(word.text));
    if (!goesOn) run = [];
    if (isName && !goesOn) runs.push(run);
    if (isName || goesOn) run.push(word);
    if (POSSESSIVE.test(word.text)) run = [];
  }
  return runs;
}

const POSSESSIVE = /[’'ʼ](?:s|S)?$/u;

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const word = {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      gap: text.slice(end, match.index),
    };
    end = word.end;
    return word;
  });
}

/** True if a word has a capital at its head or behind a hyphen: “Arven”, “NATO”, “pro-Arvenian”. “I” and its forms have none. */
function isNameWord({ text }: Word): boolean {
  return /(?:^|[-‐])\p{Lu}/u.test(text) && !ALWAYS_CAPITAL.has(text.toLowerCase().replace("'", '’'));
}

/** True if only a space, or the stop of an abbreviation and a space, stands between a word and the one before it. */
function continues(word: Word, before: Word | undefined): boolean {
  if (/^\s$/u.test(word.gap)) return true;
  return /^\.\s$/u.test(word.gap) && before !== undefined && isShortened(before.text);
}

/** “Lt”, “U.S”, “Mr”, an initial: their full stop does not end a name. */
const isShortened = (word: string) =>
  HONORIFICS.has(word.toLowerCase()) ||
  OFFICES.some((office) => office.split(' ').includes(`${word}.`)) ||
  /^(?:\p{L}\.)*\p{Lu}$/u.test(word);

/** True for an opener that names nothing. Before another capitalised word only a function word is ordinary. */
function isOrdinary(word: Word, next: Word | undefined, lowerCase: ReadonlySet<string>): boolean {
  const plain = withoutPossessive(word.text.toLowerCase());
  if (ORDINARY_OPENERS.has(plain)) return true;
  const leadsName = next !== undefined && /^\s$/u.test(next.gap) && isNameWord(next);
  return !leadsName && lowerCase.has(plain) && /^\p{Lu}\p{Ll}*$/u.test(word.text);
}

const withoutPossessive = (word: string) => word.replace(POSSESSIVE, '');

/** Where sentences, quotations and what follows a colon or a dash begin. */
function openersOf(text: string): ReadonlySet<number> {
  const starts = [
    ...sentencesOf(text).map((range) => range.start),
    ...[...text.matchAll(/[“"‘([:—–]\s*/gu)].map((match) => match.index + match[0].length),
  ];
  return new Set(
    starts.map((start) => start + (/^[^\p{L}\p{N}]*/u.exec(text.slice(start))?.[0].length ?? 0)),
  );
}

/** Where offices stand, the longest where several begin. */
function officesOf(text: string): Range[] {
  const found: Range[] = [];
  for (const office of OFFICES.toSorted((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(office); start !== -1; start = text.indexOf(office, start + 1)) {
      const range = { start, end: start + office.length };
      const isWhole =
        !/[\p{L}\p{N}-]/u.test(text.slice(range.end, range.end + 1)) &&
        !/[\p{L}\p{N}-]/u.test(text.slice(0, start).at(-1) ?? '');
      if (isWhole && !found.some((other) => range.start < other.end && other.start < range.end))
        found.push(range);
    }
  }
  return found;
}

/** A run cut at its offices, without particles and forms of address at its ends and without a possessive. */
function* piecesOf(text: string, run: readonly Word[], offices: readonly Range[]): Iterable<Range> {
  let piece: Word[] = [];
  let office: Range | undefined;
  for (const word of run) {
    const inside = offices.find((range) => range.start <= word.start && word.start < range.end);
    if (inside !== office) {
      yield* trimmed(text, piece);
      piece = [];
    }
    office = inside;
    piece.push(word);
  }
  yield* trimmed(text, piece);
}

function* trimmed(text: string, piece: readonly Word[]): Iterable<Range> {
  const carries = (word: Word) => isNameWord(word) && !HONORIFICS.has(word.text.toLowerCase());
  const first = piece.find(carries);
  const last = piece.findLast(carries);
  if (!first || !last) return;
  const end = last.start + withoutPossessive(last.text).length;
  yield { start: first.start, end: text[end] === '.' && isShortened(last.text) ? end + 1 : end };
}
