/**
 * A shipped pack against its article. The article is not in the repository: ARTICLE names a file that holds it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { provePack } from '#lib/evidence/prove.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { checkLedger } from '#lib/facts/ledger.ts';
import type { Claim, Pack } from '#lib/facts/schema.ts';
import {
  line,
  shippedExemptions,
  shippedIds,
  shippedLedger,
  shippedPack,
  without,
} from '#tests/unit/facts/shipped.ts';

const { ARTICLE } = process.env;
if (ARTICLE === undefined) console.log('The proof against the article was not run: ARTICLE names no file.');

/** The article, with the pack that is made from it. */
function readArticle(path: string) {
  const bytes = readFileSync(path);
  const article = {
    name: 'article',
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  for (const id of shippedIds()) {
    const pack = shippedPack(id);
    const source = pack.sources.find(({ sha256 }) => sha256 === article.sha256);
    if (!source) continue;
    const exemptions = shippedExemptions(id);
    const prove = (changed: Pack) => provePack(changed, source, exemptions, article).findings.map(line);
    const known = new Set(prove(pack));
    /** What the article finds in a changed pack and not in the pack as it ships. */
    const proveChanged = (changed: Pack) => prove(changed).filter((finding) => !known.has(finding));
    return { id, findings: [...known], pack, proveChanged };
  }
  throw new Error(`${path} is the text of no source of a shipped pack`);
}

/** Each test proves the pack a hundred times and more: a guard against hanging, no measure. */
const MINUTES = 60_000;

describe.runIf(ARTICLE !== undefined)('the article of a shipped pack', () => {
  test('is told to the last name, or exempt with a reason', () => {
    expect(readArticle(ARTICLE ?? '').findings).toEqual([]);
  });

  test.each(['figures', 'claims', 'entities', 'disputes'] as const)(
    'shows whichever of the %s is taken away',
    (list) => {
      const { id: packId, pack, proveChanged } = readArticle(ARTICLE ?? '');
      const ledger = shippedLedger(packId);
      let byArticle = 0;
      for (const { id } of pack[list]) {
        const changed = without(pack, list, id);
        const proved = proveChanged(changed).length;
        if (proved > 0) byArticle++;
        const found = proved + checkInvariants(changed).length + checkLedger(changed, ledger).length;
        expect([id, found > 0]).toEqual([id, true]);
      }
      console.log(`${list}: ${byArticle} of ${pack[list].length} are missed by the article alone`);
    },
    5 * MINUTES,
  );

  test(
    'shows each figure with another amount',
    () => {
      const { pack, proveChanged } = readArticle(ARTICLE ?? '');
      for (const [row, { id, value }] of pack.figures.entries()) {
        const changed = structuredClone(pack);
        Object.assign(
          changed.figures[row] ?? {},
          value === null ? { words: 'seventeen' } : { value: value + 1 },
        );
        expect([id, proveChanged(changed).length > 0]).toEqual([id, true]);
      }
    },
    5 * MINUTES,
  );

  test(
    'shows each claim on another day or by another speaker',
    () => {
      const { pack, proveChanged } = readArticle(ARTICLE ?? '');
      /** Somebody who does not stand in the paragraphs of a claim. */
      const strangerTo = (claim: Claim) => {
        const paragraphs = claim.evidence.map(({ paragraph }) => paragraph);
        return pack.entities.find(
          ({ kind, evidence }) =>
            kind === 'person' && !evidence.some(({ paragraph }) => paragraphs.includes(paragraph)),
        )?.id;
      };
      for (const [row, claim] of pack.claims.entries()) {
        for (const change of [{ said: '2001-01-01' }, { by: strangerTo(claim) }]) {
          const changed = structuredClone(pack);
          Object.assign(changed.claims[row] ?? {}, change);
          expect([claim.id, change, proveChanged(changed).length > 0]).toEqual([claim.id, change, true]);
        }
      }
    },
    5 * MINUTES,
  );
});
