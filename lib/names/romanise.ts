/**
 * The ways in which news in other languages write a Ukrainian or Russian name:
 *
 *   name → habits with the original → a system of the language → habits with its result
 *   Василий  Вассилий                 Wassili                    Wassilij
 *
 * Systems and habits are rows of `data/names/romanisations`.
 */
import { HABITS } from '#data/names/romanisations/habits.ts';
import type { HabitRow, Original, SystemRow } from '#data/names/romanisations/rows.ts';
import { RUSSIAN_SYSTEMS } from '#data/names/romanisations/russian.ts';
import { UKRAINIAN_SYSTEMS } from '#data/names/romanisations/ukrainian.ts';
import type { Language } from '#data/names/rows.ts';
import { foldToString } from './fold.ts';
import { NAMES_LIMITS } from './limits.ts';
import { remembering } from './remember.ts';
import { applySystem, loadSystem, type System } from './romanise-system.ts';
import type { Spelling } from './spelling.ts';

/** One alternative of a habit row in one language. */
interface Habit {
  readonly rule: string;
  /** The text as the habit has it; where the habit has nothing to say, the same text. */
  readonly change: (text: string) => string;
}

/** A system with the habits around it. */
interface Way {
  readonly system: System;
  readonly originals: readonly (readonly Habit[])[];
  readonly results: readonly (readonly Habit[])[];
}

const ROWS: Readonly<Record<Original, readonly SystemRow[]>> = {
  uk: UKRAINIAN_SYSTEMS,
  ru: RUSSIAN_SYSTEMS,
};

const ways = new Map<Original, readonly Way[]>();

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * All spellings of a proper name by which news in the languages known here write it.
 *
 * @param name one or several words in Ukrainian or Russian, in the nominative; stress marks are ignored
 * @returns the official spelling first; within a language no two that fold alike, of which the one with the fewest
 *   rules is kept; between languages they may, since declension asks in which language a spelling stands. A result
 *   in which a letter could not be romanised is left out. Empty for a name without a Cyrillic letter.
 */
export function romanise(name: string, from: Original): readonly Spelling[] {
  return answers(`${from} ${name}`, () => inAllSystems(name, from));
}

const answers = remembering<readonly Spelling[]>();

function inAllSystems(name: string, from: Original): Spelling[] {
  if (!CYRILLIC.test(name)) return [];
  const plain = name.normalize('NFC').replace(/\u0301/gu, '');
  const found = new Map<string, Spelling>();
  for (const { system, originals, results } of waysFrom(from)) {
    const { lang, rule } = system.row;
    const written = withHabits([{ text: plain, lang, rules: [] }], originals);
    const romanised = written.map(({ text, rules }) => ({
      text: applySystem(system, text),
      lang,
      rules: [...rules, rule],
    }));
    for (const spelling of withHabits(romanised, results)) {
      if (lang === 'bg' || !CYRILLIC.test(spelling.text)) keepShorter(found, spelling);
    }
  }
  return [...found.values()];
}

/** The spellings and what the habits make of them, row by row. */
function withHabits(
  spellings: readonly Spelling[],
  rows: readonly (readonly Habit[])[],
): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const spelling of spellings) keepShorter(found, spelling);
  for (const habits of rows) {
    if (found.size >= NAMES_LIMITS.romanised) break;
    for (const { text, lang, rules } of [...found.values()]) {
      for (const { change, rule } of habits) {
        const changed = change(text);
        if (changed !== text) keepShorter(found, { text: changed, lang, rules: [...rules, rule] });
      }
    }
  }
  return [...found.values()].slice(0, NAMES_LIMITS.romanised);
}

function keepShorter(found: Map<string, Spelling>, spelling: Spelling): void {
  const key = `${spelling.lang ?? ''}:${foldToString(spelling.text)}`;
  const known = found.get(key);
  if (!known || known.rules.length > spelling.rules.length) found.set(key, spelling);
}

function waysFrom(from: Original): readonly Way[] {
  const loaded = ways.get(from);
  if (loaded) return loaded;
  const made = ROWS[from].map((row) => ({
    system: loadSystem(row),
    originals: habitsAround(row, 'original'),
    results: habitsAround(row, 'result'),
  }));
  ways.set(from, made);
  return made;
}

function habitsAround(
  { lang, from, habits: apply }: SystemRow,
  on: HabitRow['on'],
): readonly (readonly Habit[])[] {
  if (lang === undefined || apply === false) return [];
  return HABITS.filter(
    (row) => row.on === on && row.langs.includes(lang) && (row.from === undefined || row.from === from),
  ).map((row) => habits(row, lang));
}

function habits(row: HabitRow, lang: Language): readonly Habit[] {
  const original = row.on === 'original';
  const find = patternOf(row);
  return row.into.map((into) => ({
    rule: `${lang}: ${row.rule} → ${into}`,
    change: original
      ? (text) => text.replace(find, (letter) => (isSmall(letter) ? into : into.toUpperCase()))
      : (text) => text.replace(find, into),
  }));
}

const patterns = new Map<HabitRow, RegExp>();

function patternOf(row: HabitRow): RegExp {
  const pattern = patterns.get(row) ?? new RegExp(atWordEnds(row.find), row.on === 'original' ? 'giu' : 'gu');
  patterns.set(row, pattern);
  return pattern;
}

function isSmall(letter: string): boolean {
  return letter === letter.toLowerCase();
}

/** `^` and `$` in a row mean the ends of a word, of whose letters `\b` knows only the English ones. */
function atWordEnds(source: string): string {
  return source.replace(/(?<!\[)\^/gu, "(?<![\\p{L}'’])").replace(/\$/gu, "(?![\\p{L}'’])");
}
