/**
 * The entities of a pack, as far as finding and marking ask, in the order of their ids:
 *
 *   [ header | starts u32 | records: id, JSON of the rest | regions: JSON ]
 *
 * A record is read when a name of its entity is found. Most entities of a large pack are never named on any page.
 */
import type { EntityKind } from '#lib/facts/schema.ts';
import { ByteReader } from '#lib/lexicon/byte-reader.ts';
import { ByteWriter } from '#lib/lexicon/byte-writer.ts';
import { HEADER, isSound, type Kind, OWN, seal } from '#lib/lexicon/header.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import type { EntityInBrief } from './compiled-names.ts';
import { ENGINE_LIMITS } from './limits.ts';

/** "ATLb" in the machine's byte order. */
const BRIEF: Kind = { magic: 0x624c5441, format: 1 };

const [TWIN_AT, COUNT_AT] = [OWN, OWN + 1];

/** One entity, before it is laid out. */
export interface Briefed extends EntityInBrief {
  readonly id: string;
  readonly bearer: Bearer;
}

/** A bearer as JSON tells it. `kind` stands beside it. */
interface Told {
  readonly name: string;
  readonly kind: EntityKind;
  readonly disputes?: EntityInBrief['disputes'];
  readonly place?: Bearer['place'];
  readonly government?: true;
  readonly givens?: readonly number[];
  readonly givenWords?: readonly string[];
  readonly initials?: readonly string[];
  readonly unmistakable?: true;
  readonly woman?: true;
  readonly worth: number;
}

/** The buffer of these entities and regions. `twin`: seal of the lexicon's hot buffer. */
export function layOutBrief(
  entities: readonly Briefed[],
  regions: ReadonlySet<string>,
  twin: number,
): ArrayBuffer {
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const starts = new Uint32Array(sorted.length + 1);
  const records = new ByteWriter();
  for (const [at, entity] of sorted.entries()) {
    starts[at] = records.length;
    records.units(entity.id);
    records.units(JSON.stringify(told(entity)));
  }
  starts[sorted.length] = records.length;
  records.units(JSON.stringify([...regions]));
  const from = (HEADER + starts.length) * 4;
  const buffer = new ArrayBuffer((from + records.length + 3) & ~3);
  const words = new Uint32Array(buffer);
  words.set([twin, sorted.length], TWIN_AT);
  words.set(starts, HEADER);
  new Uint8Array(buffer).set(records.bytes, from);
  seal(buffer, BRIEF);
  return buffer;
}

function told({ name, kind, disputes, bearer }: Briefed): Told {
  const { place, isGovernment, givens, givenWords, initials, isUnmistakable, isWoman, worth } = bearer;
  return {
    ...{ name, kind, worth },
    ...(disputes.length > 0 && { disputes }),
    ...(place !== undefined && { place }),
    ...(isGovernment && { government: true }),
    ...(givens.size > 0 && { givens: [...givens] }),
    ...(givenWords.size > 0 && { givenWords: [...givenWords] }),
    ...(initials.size > 0 && { initials: [...initials] }),
    ...(isUnmistakable && { unmistakable: true }),
    ...(isWoman && { woman: true }),
  };
}

function read(id: string, told: Told): Briefed {
  const { name, kind, disputes = [], place, givens, givenWords, initials, worth } = told;
  const bearer: Bearer = {
    ...{ kind, place, worth },
    isGovernment: told.government === true,
    givens: new Set(givens),
    givenWords: new Set(givenWords),
    initials: new Set(initials),
    isUnmistakable: told.unmistakable === true,
    isWoman: told.woman === true,
  };
  return { id, name, kind, disputes, bearer };
}

/** Reads the buffer in place. */
export class Brief {
  readonly #starts: Uint32Array;
  readonly #reader: ByteReader;
  readonly #from: number;
  readonly #known = new Map<string, Briefed>();

  private constructor(buffer: ArrayBuffer) {
    const words = new Uint32Array(buffer);
    const count = words[COUNT_AT] as number;
    this.#starts = words.subarray(HEADER, HEADER + count + 1);
    this.#from = (HEADER + count + 1) * 4;
    this.#reader = new ByteReader(new Uint8Array(buffer));
  }

  /** Undefined: damaged, of another format, or of another pack's names. */
  static open(buffer: ArrayBuffer, twin: number): Brief | undefined {
    if (!isSound(buffer, BRIEF) || new Uint32Array(buffer)[TWIN_AT] !== twin) return undefined;
    return new Brief(buffer);
  }

  get(id: string): Briefed | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const at = this.#numberOf(id);
    if (at === undefined) return undefined;
    this.#go(at);
    this.#reader.units();
    const found = read(id, JSON.parse(this.#reader.units()) as Told);
    if (this.#known.size >= ENGINE_LIMITS.briefed) this.#known.clear();
    this.#known.set(id, found);
    return found;
  }

  regions(): ReadonlySet<string> {
    this.#go(this.#starts.length - 1);
    return new Set(JSON.parse(this.#reader.units()) as string[]);
  }

  #go(at: number): void {
    this.#reader.at = this.#from + (this.#starts[at] as number);
  }

  #numberOf(id: string): number | undefined {
    let low = 0;
    let high = this.#starts.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      this.#go(middle);
      const there = this.#reader.units();
      if (there === id) return middle;
      if (there < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}
