/** Claims are made by who stands in their paragraph, and what others say is not laid in the paper's mouth. */
import type { Finding } from '#lib/facts/finding.ts';
import type { Entity } from '#lib/facts/schema.ts';
import type { EvidencedClaim, EvidencedFact } from './evidenced-facts.ts';
import { placesOf } from './paragraphs.ts';
import { factFinding, type Proof, textsOf, touchedBy } from './proof.ts';

/** Every claim of the article is made by whom and via whom it says. */
export function* proveSpeakers(proof: Proof): Iterable<Finding> {
  for (const claim of proof.facts.filter(isClaim)) {
    yield* provePresence(proof, claim);
    if (claim.ownVoice) yield* proveOwnVoice(proof, claim);
  }
}

/** Who speaks and who passes it on is named in a paragraph of the claim, or has evidence of its own there. */
function* provePresence(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { by, via = [] } = claim.fact;
  const parties = [
    ...(claim.ownVoice ? [] : [{ id: by, member: ['by'] }]),
    ...via.map((id, index) => ({ id, member: ['via', index] })),
  ];
  for (const { id, member } of parties) {
    const entity = proof.tables.entities.get(id);
    if (!entity || isPresent(proof, claim, entity)) continue;
    const remedy = `name who speaks there, or give “${id}” evidence in that paragraph`;
    yield factFinding(claim, member, `“${id}” is not in its paragraph`, remedy);
  }
}

function isPresent(proof: Proof, claim: EvidencedClaim, entity: Entity): boolean {
  const paragraphs = new Set(claim.evidence.map(({ item }) => item.paragraph));
  const { sourceId } = proof.article;
  if (entity.evidence.some((item) => item.source === sourceId && paragraphs.has(item.paragraph))) return true;
  const names = [entity.name, ...entity.names.map((name) => name.text)].flatMap((name) => [
    name,
    lastWord(name),
  ]);
  return textsOf(proof, claim).some((text) => names.some((name) => placesOf(name, text).length > 0));
}

/** By the last word of a name news goes on to call a person. */
const lastWord = (name: string) => name.split(' ').at(-1) ?? name;

/** What the paper says itself rests on no quotation and on no word by which it lets others speak. */
function* proveOwnVoice(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const others = touchedBy(proof, claim).find(
    (occurrence) =>
      occurrence.kind === 'quotation' || (occurrence.kind === 'verb' && occurrence.word.kind === 'speech'),
  );
  if (!others && claim.fact.quote === undefined) return;
  const words = others ? others.text.split(/\s+/u).slice(0, 5).join(' ') : claim.fact.quote;
  yield factFinding(
    claim,
    ['by'],
    `is the paper’s own and rests on “${words}”`,
    'name who speaks, or anchor other words',
  );
}

const isClaim = (fact: EvidencedFact): fact is EvidencedClaim => fact.list === 'claims';
