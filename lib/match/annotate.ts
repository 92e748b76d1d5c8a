/** A whole page at once: blocks in, mentions out. The extension takes the same steps block by block. */
import { contested, type DisputeRole } from './contested.ts';
import { type Findings, findMentions } from './find-mentions.ts';
import { firstInSection } from './first-in-section.ts';
import type { KnownNames } from './known-names.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { createSubjectGate } from './subject.ts';

/** The text of one paragraph and the section it stands in; `Block` of lib/page is one. */
export interface TextBlock {
  readonly text: string;
  readonly section: number;
}

/** A mention in its place. `start` and `end` are offsets in the text of block number `block`. */
export interface Annotation extends Mention {
  readonly block: number;
  readonly section: number;
  /** The block names another side of a dispute that this entity shares. */
  readonly contested: boolean;
  /** First of its entity in its section: marked by default. */
  readonly first: boolean;
}

export interface AnnotateOptions {
  /** Release names that need context whatever the page speaks of. */
  readonly releaseAll?: boolean;
}

export interface AnnotatedPage {
  readonly speaksOfSubject: boolean;
  /** In document order; only those that are released. */
  readonly mentions: readonly Annotation[];
  /** How many names were held back because the page does not speak of the subject. */
  readonly heldBack: number;
  /** Everything that was met in each block, with the judgement of it. */
  readonly findings: readonly Findings[];
}

/** Finds, judges the page as a whole, and releases. `rolesOf`: an entity's part in disputes. */
export function annotate(
  blocks: readonly TextBlock[],
  names: KnownNames,
  rolesOf: (entity: string) => readonly DisputeRole[],
  { releaseAll = false }: AnnotateOptions = {},
): AnnotatedPage {
  const gate = createSubjectGate();
  const findings = blocks.map(({ text }) => findMentions(text, names));
  for (const [i, { evidence }] of findings.entries()) gate.add(evidence, blocks[i]?.text.length ?? 0);
  const found = findings.map(mentionsOf);
  const { speaksOfSubject } = gate;
  const released =
    releaseAll || speaksOfSubject ? found : found.map((mentions) => mentions.filter((m) => !m.needsSubject));
  const placed = released.flatMap((mentions, block) => {
    const isContested = contested(mentions, rolesOf);
    const section = blocks[block]?.section ?? 0;
    return mentions.map((mention, i) => ({ ...mention, block, section, contested: isContested[i] ?? false }));
  });
  const isFirst = firstInSection(placed);
  return {
    speaksOfSubject,
    mentions: placed.map((mention, i) => ({ ...mention, first: isFirst[i] ?? false })),
    heldBack: found.reduce((sum, mentions) => sum + mentions.length, 0) - placed.length,
    findings,
  };
}
