/**
 * What stands behind the table, read only where a word was found in it:
 *
 *   starts    u32 [ 0 | 17 | … ]      form → where its record begins
 *   record    the form's units · number of bearers, each: entity · flags · language · rules (· written, if not in
 *             capitals at the beginning of words) · number of barred, each: entity · number of kindred, each: entity
 *   idStarts  u32 [ 0 | 6 | … ]       entity → where its id begins; entities are numbered in the order of their ids
 *   ids       "energoatom" "isw" "kharkiv" …
 *   rules     JSON: lists of the rules that led to forms
 *
 *   buffer    [ header | starts | idStarts | records | ids | rules ]
 *
 * Numbers are of variable length: a record of one bearer has the form's letters and eight bytes.
 */
import { LANGUAGES } from '#data/names/rows.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { capitalAt, type Entry, isTitled, type Sense, titled } from './entry.ts';
import { type Gathered, type GatheredSense, ROLES } from './gather.ts';
import { HEADER, isSound, type Kind, OWN, seal } from './header.ts';
import { LEXICON_LIMITS } from './limits.ts';

/** "ATLc" in the machine's byte order. */
const COLD: Kind = { magic: 0x634c5441, format: 1 };

const [TWIN_AT, FORMS_AT, ENTITIES_AT, RECORDS_AT, IDS_AT, RULES_AT, END_AT] = [
  OWN,
  OWN + 1,
  OWN + 2,
  OWN + 3,
  OWN + 4,
  OWN + 5,
  OWN + 6,
];

const [CASE, CONTEXT, OTHERWISE] = [1, 2, 4] as const;
const ROLE_SHIFT = 3;

/** The cold buffer. `twin`: seal of the hot one to which it belongs. */
export function* layOutRecords(gathered: Gathered, twin: number): Generator<number, ArrayBuffer> {
  const { keys, entities, rules } = gathered;
  const order = entities
    .map((_, number) => number)
    .sort((a, b) => ((entities[a] as string) < (entities[b] as string) ? -1 : 1));
  const rank = new Uint32Array(entities.length);
  for (const [at, number] of order.entries()) rank[number] = at;
  const starts = new Uint32Array(keys.length + 1);
  const records = new ByteWriter();
  for (let form = 0; form < keys.length; form++) {
    writeRecord(records, gathered, form, rank);
    starts[form + 1] = records.length;
    yield 1;
  }
  const idStarts = new Uint32Array(entities.length + 1);
  const ids = new ByteWriter();
  for (const [at, number] of order.entries()) {
    ids.units(entities[number] as string);
    idStarts[at + 1] = ids.length;
  }
  const told = new TextEncoder().encode(JSON.stringify(rules));
  return sealed(twin, starts, idStarts, [records.bytes, ids.bytes, told]);
}

function sealed(
  twin: number,
  starts: Uint32Array,
  idStarts: Uint32Array,
  parts: readonly Uint8Array[],
): ArrayBuffer {
  const from = (HEADER + starts.length + idStarts.length) * 4;
  const offsets = [from];
  for (const part of parts) offsets.push((offsets.at(-1) as number) + part.length);
  const buffer = new ArrayBuffer(((offsets.at(-1) as number) + 3) & ~3);
  const words = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  words.set([twin, starts.length - 1, idStarts.length - 1, ...offsets], TWIN_AT);
  words.set(starts, HEADER);
  words.set(idStarts, HEADER + starts.length);
  for (const [i, part] of parts.entries()) bytes.set(part, offsets[i]);
  seal(buffer, COLD);
  return buffer;
}

function writeRecord(out: ByteWriter, gathered: Gathered, form: number, rank: Uint32Array): void {
  const { key, senses, bars, kindred } = gathered.form(form);
  out.units(key);
  out.number(senses.length);
  for (const sense of senses) writeSense(out, key, sense, rank);
  for (const entities of [bars, kindred]) {
    out.number(entities.length);
    for (const entity of entities) out.number(rank[entity] as number);
  }
}

function writeSense(out: ByteWriter, key: string, sense: GatheredSense, rank: Uint32Array): void {
  const { entity, needsCase, needsContext, role, lang, rules, written } = sense;
  const isOtherwise = !isTitled(written, key);
  out.number(rank[entity] as number);
  out.byte(
    (needsCase ? CASE : 0) |
      (needsContext ? CONTEXT : 0) |
      (isOtherwise ? OTHERWISE : 0) |
      (role << ROLE_SHIFT),
  );
  out.byte(lang);
  out.number(rules);
  if (isOtherwise) out.units(written);
}

/** Reads the cold buffer in place. */
export class Records {
  readonly forms: number;
  readonly #starts: Uint32Array;
  readonly #idStarts: Uint32Array;
  readonly #reader: ByteReader;
  readonly #ids: ByteReader;
  readonly #recordsAt: number;
  readonly #idsAt: number;
  readonly #rulesBytes: Uint8Array;
  #rules: readonly (readonly string[])[] | undefined;
  readonly #known = new Map<number, Entry>();

  private constructor(buffer: ArrayBuffer) {
    const words = new Uint32Array(buffer);
    const word = (at: number): number => words[at] as number;
    const bytes = new Uint8Array(buffer);
    this.forms = word(FORMS_AT);
    this.#starts = words.subarray(HEADER, HEADER + this.forms + 1);
    this.#idStarts = words.subarray(HEADER + this.forms + 1, HEADER + this.forms + word(ENTITIES_AT) + 2);
    this.#recordsAt = word(RECORDS_AT);
    this.#idsAt = word(IDS_AT);
    this.#reader = new ByteReader(bytes);
    this.#ids = new ByteReader(bytes);
    this.#rulesBytes = bytes.subarray(word(RULES_AT), word(END_AT));
  }

  /** The records of the hot buffer with this seal; undefined: they are damaged, of another format or of another table. */
  static open(buffer: ArrayBuffer, twin: number): Records | undefined {
    if (!isSound(buffer, COLD) || new Uint32Array(buffer)[TWIN_AT] !== twin) return undefined;
    return new Records(buffer);
  }

  /** True if the form is `units[from … end − 1]`. */
  stands(form: number, units: Uint16Array, from: number, end: number): boolean {
    this.#reader.at = this.#recordsAt + (this.#starts[form] as number);
    return this.#reader.matches(units, from, end);
  }

  /** What a form means. The same object for as long as it is kept. */
  entry(form: number): Entry {
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    if (this.#known.size >= LEXICON_LIMITS.entries) this.#known.clear();
    const { entry } = this.#read(form);
    this.#known.set(form, entry);
    return entry;
  }

  /** Every form with what it means, in their order, for whoever looks through them. */
  *all(): Generator<{ readonly key: string; readonly entry: Entry }> {
    for (let form = 0; form < this.forms; form++) yield this.#read(form);
  }

  #read(form: number): { readonly key: string; readonly entry: Entry } {
    const reader = this.#reader;
    reader.at = this.#recordsAt + (this.#starts[form] as number);
    const key = reader.units();
    const senses = Array.from({ length: reader.number() }, () => this.#sense(key));
    const [bars = [], kindred = []] = [0, 1].map(() =>
      Array.from({ length: reader.number() }, () => this.#id(reader.number())),
    );
    return { key, entry: { senses, bars, kindred } };
  }

  #sense(key: string): Sense {
    const reader = this.#reader;
    const entity = this.#id(reader.number());
    const flags = reader.byte();
    const lang = reader.byte();
    const rules = reader.number();
    const written = (flags & OTHERWISE) === 0 ? titled(key) : reader.units();
    return {
      entity,
      needsCase: (flags & CASE) !== 0,
      needsContext: (flags & CONTEXT) !== 0,
      written,
      capitalAt: capitalAt(written),
      role: ROLES[flags >> ROLE_SHIFT] ?? 'name',
      lang: LANGUAGES[lang - 1],
      rules: this.#ruleList(rules),
    };
  }

  #id(entity: number): string {
    this.#ids.at = this.#idsAt + (this.#idStarts[entity] as number);
    return this.#ids.units();
  }

  #ruleList(number: number): readonly string[] {
    this.#rules ??= JSON.parse(new TextDecoder().decode(this.#rulesBytes)) as string[][];
    return this.#rules[number] ?? [];
  }
}
