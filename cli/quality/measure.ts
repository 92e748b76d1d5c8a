/** Runs the finder over texts that people marked, each as a page of its own. */

import { textBlocks } from '#cli/text-blocks.ts';
import { compilePack } from '#lib/engine/compile.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { Judged, JudgedSense } from '#lib/match/judge.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { createSubjectGate } from '#lib/match/subject.ts';
import type { WeightName } from '#lib/match/weights.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { GoldText } from './gold-file.ts';
import { type Scored, type ScoredFind, scoreText } from './score.ts';

/** A judged find in its text; offsets are those of the whole text. */
export interface Find extends ScoredFind {
  readonly judged: Judged;
  /** The reader sees it marked. */
  readonly isReleased: boolean;
  /** The bearer that is known under this name, likeliest or not. */
  readonly bearer: (name: string) => JudgedSense | undefined;
}

export interface Measured {
  readonly scored: Scored<Find>;
  /** Everything that was met, whether released or not. */
  readonly met: readonly Find[];
  readonly speaksOfSubject: boolean;
  /** Evidence that was counted for the subject, the weightiest first. */
  readonly evidence: readonly { readonly entity: string; readonly worth: number }[];
}

/**
 * Measures a set of texts: of which entities the set speaks is known by all of its mentions. `ignored`: weights that
 * are left out of every judgement.
 */
export function measure(
  pack: Pack,
  texts: readonly GoldText[],
  ignored: ReadonlySet<WeightName> = new Set(),
): Measured[] {
  const names: KnownNames = { ...compilePack(pack).names, ignored };
  const namesOf = new Map(
    pack.entities.map(({ id, name, names }) => [
      id,
      new Set([name, ...names.map(({ text }) => text)].map(foldToString)),
    ]),
  );
  const judged = judgedEntities(pack, namesOf, texts);
  return texts.map((text) => measureText(text, names, namesOf, judged));
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
  names: KnownNames,
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
  entities: ReadonlySet<string>,
): Measured {
  const gate = createSubjectGate();
  const worths = new Map<string, number>();
  const blocks = textBlocks(text.text).blocks.map((block) => ({
    block,
    findings: findMentions(block.text, names),
  }));
  for (const { block, findings } of blocks) {
    gate.add(findings.evidence, block.text.length);
    for (const { entity, worth } of findings.evidence)
      worths.set(entity, Math.max(worth, worths.get(entity) ?? 0));
  }
  const { speaksOfSubject } = gate;
  const met = blocks.flatMap(({ block, findings }) => {
    const speaks = speaksOfSubject || findings.speaksOfSubject;
    return findings.judged.map((judged): Find => {
      const { verdict, senses } = judged;
      const entity = senses[0]?.sense.entity ?? '';
      const bears = (id: string, name: string) => namesOf.get(id)?.has(foldToString(name)) ?? false;
      return {
        start: block.start + judged.start,
        end: block.start + judged.end,
        entity,
        isNamed: (name) => bears(entity, name),
        bearer: (name) => senses.find(({ sense }) => bears(sense.entity, name)),
        isJudged: senses.some(({ sense }) => entities.has(sense.entity)),
        isReleased: verdict === 'marked' || (verdict === 'waits' && speaks),
        judged,
      };
    });
  });
  return {
    scored: scoreText(
      text,
      met.filter(({ isReleased }) => isReleased),
    ),
    met,
    speaksOfSubject,
    evidence: [...worths].map(([entity, worth]) => ({ entity, worth })).toSorted((a, b) => b.worth - a.worth),
  };
}
