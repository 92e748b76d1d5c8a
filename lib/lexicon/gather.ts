/**
 * Forms are gathered before they are laid out: those that fold alike are one form with several bearers. A million small
 * objects would be a gigabyte, so a form is a number here, and what is said of it a chain of numbers:
 *
 *   keys    [ "kyiv" , "moscow" , … ]          form → folded
 *   last    [ 4      , 2        , … ]          form → its latest node
 *   before  [ –1 , –1 , 1 , … ]                node → the form's node before it
 *   …       flags, entity, language, rules, written: one column each
 */
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { type FoldedText, fold } from '#lib/names/fold.ts';
import type { Form, NameForm, NameRole } from '#lib/names/forms.ts';
import { unitClasses, WORD } from '#lib/names/unit-class.ts';
import { capitalAt, isTitled, titled } from './entry.ts';
import { LEXICON_LIMITS } from './limits.ts';
import { countTokens, SPACE } from './tokens.ts';

export const ROLES: readonly NameRole[] = ['name', 'full', 'surname'];

/** A bearer of a form, before it is written into its record. */
export interface GatheredSense {
  /** Number of the entity, in the order in which they came. */
  readonly entity: number;
  readonly needsCase: boolean;
  readonly needsContext: boolean;
  readonly role: number;
  /** Number of the language, from 1; 0: any. */
  readonly lang: number;
  /** Number of the list of rules. */
  readonly rules: number;
  /** As the pack writes it, unit by unit of the key. */
  readonly written: string;
}

/** All that is said of a form; entities by number. */
export interface GatheredForm {
  readonly key: string;
  readonly senses: readonly GatheredSense[];
  readonly bars: readonly number[];
  readonly kindred: readonly number[];
}

const [CASE, CONTEXT, TOLD, PREFERRED, PHRASE, KINDRED] = [1, 2, 4, 8, 16, 32] as const;
const ROLE_SHIFT = 6;

let scratch: FoldedText | undefined;

export class Gathered {
  readonly keys: string[] = [];
  /** Ids, by number. */
  readonly entities: string[] = [];
  /** Lists of rules that led to forms, by number; the first is empty. */
  readonly rules: string[][] = [];
  readonly #forms = new Map<string, number>();
  readonly #entityOf = new Map<string, number>();
  readonly #rulesOf = new Map<string, number>();
  readonly #small: boolean[] = [];
  readonly #last: number[] = [];
  readonly #before: number[] = [];
  readonly #flags: number[] = [];
  readonly #entity: number[] = [];
  readonly #lang: number[] = [];
  readonly #rule: number[] = [];
  /** Absent where the form is written with capitals at the beginning of its words. */
  readonly #written: (string | undefined)[] = [];

  constructor() {
    this.#ruleNumber([]);
  }

  /** Takes in one form. Without a letter or digit, or with too many tokens, it is not searched for. */
  add(form: Form): void {
    const { key, written } = keyOf(form.text);
    if (key === '' || countTokens(key) > LEXICON_LIMITS.tokens) return;
    let number = this.#forms.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.#forms.set(key, number);
      this.#last.push(-1);
      this.#small.push(false);
    }
    const node = this.#before.push(this.#last[number] as number) - 1;
    this.#last[number] = node;
    this.#entity.push(this.#entityNumber(form.entity));
    this.#flags.push(flagsOf(form));
    this.#lang.push(form.is === 'name' ? langNumber(form.lang) : 0);
    this.#rule.push(form.is === 'name' ? this.#ruleNumber(form.rules) : 0);
    this.#written.push(isTitled(written, key) ? undefined : written);
    if (form.is !== 'name' || capitalAt(written) !== 0) this.#small[number] = true;
  }

  /** All that is said of a form. */
  form(number: number): GatheredForm {
    const key = this.keys[number] as string;
    const nodes = this.#nodes(number);
    const of = (flag: number) => nodes.filter((node) => ((this.#flags[node] as number) & flag) !== 0);
    const entities = (some: readonly number[]) => [
      ...new Set(some.map((node) => this.#entity[node] as number)),
    ];
    const named = nodes.filter((node) => ((this.#flags[node] as number) & (PHRASE | KINDRED)) === 0);
    return {
      key,
      senses: this.#ranked(named, key),
      bars: entities(of(PHRASE)),
      kindred: entities(of(KINDRED)).slice(0, MESSAGE_LIMITS.senses),
    };
  }

  /** True if the form may stand in a text with a small first letter, whatever the text is. */
  mayBeSmall(number: number): boolean {
    return this.#small[number] === true;
  }

  #nodes(number: number): number[] {
    const nodes: number[] = [];
    for (let node = this.#last[number] as number; node >= 0; node = this.#before[node] as number)
      nodes.push(node);
    return nodes.reverse();
  }

  #writtenAt(node: number, key: string): string {
    return this.#written[node] ?? titled(key);
  }

  /** The bearers, likeliest first, each once; at most as many as a message carries. */
  #ranked(nodes: readonly number[], key: string): GatheredSense[] {
    const kept: GatheredSense[] = [];
    const ranked = nodes.length > 1 ? nodes.toSorted((a, b) => this.#byRank(a, b)) : nodes;
    for (const node of ranked) {
      if (kept.length === MESSAGE_LIMITS.senses) break;
      const sense = this.#senseAt(node, key);
      if (!kept.some((other) => isSame(other, sense))) kept.push(sense);
    }
    return kept;
  }

  #senseAt(node: number, key: string): GatheredSense {
    const flags = this.#flags[node] as number;
    return {
      entity: this.#entity[node] as number,
      needsCase: (flags & CASE) !== 0,
      needsContext: (flags & CONTEXT) !== 0,
      role: flags >> ROLE_SHIFT,
      lang: this.#lang[node] as number,
      rules: this.#rule[node] as number,
      written: this.#writtenAt(node, key),
    };
  }

  #byRank(a: number, b: number): number {
    const has = (node: number, flag: number) => Number(((this.#flags[node] as number) & flag) !== 0);
    const idOf = (node: number) => this.entities[this.#entity[node] as number] as string;
    const isDerived = (node: number) => Number((this.#rule[node] as number) > 0);
    return (
      has(a, CONTEXT) - has(b, CONTEXT) ||
      isDerived(a) - isDerived(b) ||
      has(b, TOLD) - has(a, TOLD) ||
      has(b, PREFERRED) - has(a, PREFERRED) ||
      (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0) ||
      has(a, CASE) - has(b, CASE)
    );
  }

  #entityNumber(id: string): number {
    const known = this.#entityOf.get(id);
    if (known !== undefined) return known;
    const number = this.entities.push(id) - 1;
    this.#entityOf.set(id, number);
    return number;
  }

  #ruleNumber(rules: readonly string[]): number {
    const name = rules.join('\n');
    const known = this.#rulesOf.get(name);
    if (known !== undefined) return known;
    const number = this.rules.push([...rules]) - 1;
    this.#rulesOf.set(name, number);
    return number;
  }
}

function flagsOf(form: Form): number {
  if (form.is === 'phrase') return PHRASE;
  if (form.is === 'kindred') return KINDRED;
  return nameFlags(form);
}

const nameFlags = ({ needsCase, needsContext, told, preferred, role }: NameForm): number =>
  (needsCase ? CASE : 0) |
  (needsContext ? CONTEXT : 0) |
  (told ? TOLD : 0) |
  (preferred ? PREFERRED : 0) |
  (ROLES.indexOf(role) << ROLE_SHIFT);

const langNumber = (lang: Language | undefined): number =>
  lang === undefined ? 0 : LANGUAGES.indexOf(lang) + 1;

/** The folded form and, unit by unit, how it was written; without what stands before its first letter or digit. */
function keyOf(text: string): { key: string; written: string } {
  scratch = fold(text, scratch);
  const { units, at, length } = scratch;
  const classes = unitClasses();
  let from = 0;
  while (from < length && ((classes[units[from] as number] as number) & WORD) === 0) from++;
  let end = length;
  while (end > from && units[end - 1] === SPACE) end--;
  let key = '';
  let written = '';
  for (let i = from; i < end; i++) {
    key += String.fromCharCode(units[i] as number);
    written += text.charAt(at[i] as number);
  }
  return { key, written };
}

const isSame = (a: GatheredSense, b: GatheredSense): boolean =>
  a.entity === b.entity &&
  a.needsCase === b.needsCase &&
  a.needsContext === b.needsContext &&
  a.written === b.written;
