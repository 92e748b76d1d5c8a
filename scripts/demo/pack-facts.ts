/**
 * What a pack says of an entity, read from its files without any of the product's code, so that a card can be held
 * against it. The rules are those of the fact-pack format:
 *
 *   figures   that are about the entity, or rest on a claim it makes (what a paper says in its own voice is no such claim)
 *   disputes  that are about the entity, or in which it speaks
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/node/newer-node.mjs';

export const PACK = join(ROOT, 'data', 'packs', 'kharkiv-counteroffensive-2022');

/** A figure as far as it must be legible on a card: every text is expected verbatim. */
export interface ExpectedFigure {
  readonly id: string;
  /** Qualifier, and the number in British English or the words that stand for one. */
  readonly amount: readonly string[];
  /** What is measured, for when, and who says so. */
  readonly says: readonly string[];
  /** Id of the figure that this one converts, where that one is expected on the same card. */
  readonly converts?: string;
}

export interface ExpectedDispute {
  readonly id: string;
  readonly question: string;
  readonly positions: readonly { readonly label: string; readonly says: readonly string[] }[];
}

export interface ExpectedCard {
  readonly name: string;
  readonly kind: string;
  readonly figures: readonly ExpectedFigure[];
  readonly disputes: readonly ExpectedDispute[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}
interface Claim {
  readonly id: string;
  readonly by: string;
  readonly gist: string;
  readonly caveat?: string;
}
interface Figure {
  readonly id: string;
  readonly claim: string;
  readonly about: readonly string[];
  readonly label: string;
  readonly value: number | null;
  readonly words?: string;
  readonly qualifier?: string;
  readonly asOf: string | null;
  readonly asOfBasis?: string;
  readonly derivedFrom?: string;
}
interface Dispute {
  readonly id: string;
  readonly question: string;
  readonly about: readonly string[];
  readonly positions: readonly { readonly label: string; readonly claims: readonly string[] }[];
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(PACK, `${name}.json`), 'utf8')) as T;

/**
 * What the card of one entity must show.
 * @throws {Error} if the pack has no such entity
 */
export function expectedCard(id: string): ExpectedCard {
  const entities = new Map(read<Named[]>('entities').map((entity) => [entity.id, entity]));
  const claims = new Map(read<Claim[]>('claims').map((claim) => [claim.id, claim]));
  const publishers = new Set(read<{ publisher: string }[]>('sources').map(({ publisher }) => publisher));
  const entity = entities.get(id);
  if (entity === undefined) throw new Error(`The pack has no entity ${id}.`);
  const speaks = (claim: string) => claims.get(claim)?.by === id;
  const nameOf = (speaker: string | undefined) => entities.get(speaker ?? '')?.name ?? '';

  const figures = read<Figure[]>('figures').filter(
    ({ about, claim }) => about.includes(id) || (speaks(claim) && !publishers.has(id)),
  );
  const disputes = read<Dispute[]>('disputes').filter(
    ({ about, positions }) =>
      about.includes(id) || positions.some((position) => position.claims.some(speaks)),
  );
  return {
    name: entity.name,
    kind: entity.kind,
    figures: figures.map((figure) => expectedFigure(figure, figures, nameOf(claims.get(figure.claim)?.by))),
    disputes: disputes.map(({ id: dispute, question, positions }) => ({
      id: dispute,
      question,
      positions: positions.map(({ label, claims: ids }) => ({
        label,
        says: ids.flatMap((claim) => {
          const { by, gist = '', caveat = '' } = claims.get(claim) ?? {};
          return [nameOf(by), gist, caveat].filter((text) => text !== '');
        }),
      })),
    })),
  };
}

function expectedFigure(figure: Figure, shown: readonly Figure[], speaker: string): ExpectedFigure {
  const { id, label, value, words = '', qualifier, asOf, asOfBasis, derivedFrom } = figure;
  const number = value === null ? words : new Intl.NumberFormat('en-GB').format(value);
  const converts = shown.some((other) => other.id === derivedFrom) ? derivedFrom : undefined;
  return {
    id,
    amount: [...(qualifier === undefined ? [] : [qualifier.replace('-', ' ')]), number],
    says: [
      label,
      speaker,
      ...(asOf === null ? [] : [`as of ${inWords(asOf)}`]),
      ...(asOfBasis === undefined ? [] : [asOfBasis]),
    ],
    ...(converts === undefined ? {} : { converts }),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2022-09-08` → "8 Sep 2022", `2022-09` → "Sep 2022". */
function inWords(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}
