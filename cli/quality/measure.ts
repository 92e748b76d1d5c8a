/** Runs the finder over texts that people marked, each as a page of its own. */

import { textBlocks } from '#cli/text-blocks.ts';
import { type CompiledPack, compilePack } from '#lib/engine/compile.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { Judged } from '#lib/match/judge.ts';
import { createSubjectGate } from '#lib/match/subject.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { GoldText } from './gold-file.ts';
import { type Scored, type ScoredFind, scoreText } from './score.ts';

/** A judged find in its text; offsets are those of the whole text. */
export interface Find extends ScoredFind {
  readonly judged: Judged;
  /** Its paragraph speaks of the pack's subject by itself. */
  readonly speaks: boolean;
}

export interface Measured {
  readonly scored: Scored<Find>;
  /** Everything that was met, whether released or not. */
  readonly met: readonly Find[];
  readonly speaksOfSubject: boolean;
  /** Evidence that was counted for the subject, the weightiest first. */
  readonly evidence: readonly { readonly entity: string; readonly worth: number }[];
}

/** Measures a set of texts: of which entities the set speaks is known by all of its mentions. */
export function measure(pack: Pack, texts: readonly GoldText[]): Measured[] {
  const compiled = compilePack(pack);
  const namesOf = new Map(
    pack.entities.map(({ id, name, names }) => [
      id,
      new Set([name, ...names.map(({ text }) => text)].map(foldToString)),
    ]),
  );
  const judged = judgedEntities(pack, namesOf, texts);
  return texts.map((text) => measureText(text, compiled, namesOf, judged));
}

/**
 * The entities of which a set speaks: those displayed under a name that stands in it, else those that bear it. Whom
 * else the pack knows (the Kremlin, where only Moscow was marked) is not judged.
 */
function judgedEntities(
  { entities }: Pack,
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
  texts: readonly GoldText[],
): ReadonlySet<string> {
  const names = new Set(texts.flatMap(({ mentions }) => mentions.flatMap(({ entity }) => entity ?? [])));
  return new Set(
    [...names].map(foldToString).flatMap((name) => {
      const displayed = entities.filter((entity) => foldToString(entity.name) === name);
      const bearing = entities.filter(({ id }) => namesOf.get(id)?.has(name));
      return (displayed.length > 0 ? displayed : bearing).map(({ id }) => id);
    }),
  );
}

function measureText(
  text: GoldText,
  { names }: CompiledPack,
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
  entities: ReadonlySet<string>,
): Measured {
  const gate = createSubjectGate();
  const worths = new Map<string, number>();
  const met = textBlocks(text.text).blocks.flatMap((block) => {
    const findings = findMentions(block.text, names);
    const { evidence, speaksOfSubject: isAboutIt } = findings;
    gate.add(evidence, block.text.length);
    for (const { entity, worth } of evidence) worths.set(entity, Math.max(worth, worths.get(entity) ?? 0));
    return findings.judged.map((judged): Find => {
      const entity = judged.senses[0]?.sense.entity ?? '';
      const isNamed = (name: string) => namesOf.get(entity)?.has(foldToString(name)) ?? false;
      const isJudged = judged.senses.some(({ sense }) => entities.has(sense.entity));
      const place = { start: block.start + judged.start, end: block.start + judged.end };
      return { ...place, entity, isNamed, isJudged, judged, speaks: isAboutIt };
    });
  });
  const { speaksOfSubject } = gate;
  const released = met.filter(
    ({ judged: { verdict }, speaks }) =>
      verdict === 'marked' || (verdict === 'waits' && (speaks || speaksOfSubject)),
  );
  return {
    scored: scoreText(text, released),
    met,
    speaksOfSubject,
    evidence: [...worths].map(([entity, worth]) => ({ entity, worth })).toSorted((a, b) => b.worth - a.worth),
  };
}
