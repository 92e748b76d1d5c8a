/** A page that is really read, painted and carded, over an index of a few words that can be changed. */
import { CARD_CODE } from '#lib/card/card-code.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Request, Response } from '#lib/messages/message-map.ts';
import type { Answer, Question } from '#lib/messages/page-envelope.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { type Reading, startReading } from '#lib/reading/reading.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { evidenceOfMentions } from '#tests/harness/evidence.ts';

type Scan = Response<'background/scan'>;

export interface Stage {
  readonly reading: Reading;
  readonly life: AbortController;
  /** Every question so far, by name. */
  readonly asked: Question[];
  /** What was told of the number of mentions, in order. */
  readonly told: number[];
  /** How often the card's code was sent for. */
  brought(): number;
  /** The words that the index knows from now on, each a name of its own. */
  knows(...words: string[]): void;
  /** From now on scans wait until `letGo`. */
  holdBack(): void;
  letGo(): void;
}

/** Starts to read a page whose index knows `words`. */
export function setStage(html: string, ...words: string[]): Stage {
  document.body.innerHTML = html;
  const life = new AbortController();
  const asked: Question[] = [];
  const told: number[] = [];
  let known = words;
  let gate = Promise.withResolvers<void>();
  gate.resolve();

  async function scan({ blocks }: Request<'background/scan'>): Promise<Scan> {
    await gate.promise;
    const entities = known.map((word) => {
      const id = refOf(TYPICAL.pack.id, word.toLowerCase());
      return { id, name: word, kind: 'place' as const, disputes: [], quiet: false };
    });
    return {
      blocks: blocks.map(({ id, text }) => {
        const mentions = known.flatMap(findIn(text));
        return { id, mentions, evidence: evidenceOfMentions(mentions) };
      }),
      entities,
    };
  }

  function answer(name: Question, request: unknown): Promise<unknown> | unknown {
    if (name === 'background/scan') return scan(request as Request<'background/scan'>);
    if (name === 'background/found') told.push((request as Request<'background/found'>).mentions);
    if (name !== 'background/detail') return {};
    return (request as Request<'background/detail'>).entities.map((ref) => ({
      ...TYPICAL,
      entity: { ...TYPICAL.entity, id: ref.slice(ref.indexOf('/') + 1) },
    }));
  }

  async function ask<N extends Question>(name: N, request: Request<N>): Promise<Result<Answer<N>>> {
    asked.push(name);
    if (life.signal.aborted) return failure('unreachable');
    return success((await answer(name, request)) as Answer<N>);
  }

  let brought = 0;
  const cardCode = async () => {
    brought++;
    return success(CARD_CODE);
  };
  const ports = { ask, cardCode, isAlive: () => true, onOrphaned: () => life.abort() };
  return {
    reading: startReading({ document, marks: 'first', ports, signal: life.signal }),
    life,
    asked,
    told,
    brought: () => brought,
    knows: (...now) => {
      known = now;
    },
    holdBack: () => {
      gate = Promise.withResolvers();
    },
    letGo: () => gate.resolve(),
  };
}

const findIn =
  (text: string) =>
  (word: string): Scan['blocks'][number]['mentions'] => {
    const start = text.indexOf(word);
    if (start < 0) return [];
    const senses = [refOf(TYPICAL.pack.id, word.toLowerCase())];
    return [{ start, end: start + word.length, senses, needsSubject: false }];
  };

/** The element of the open card in the page; null while none is open. */
export const card = (): Element | null => document.querySelector('[popover="manual"]');
