/** A page with marks of our own making, and the real card over it. */
import { CARD_CODE, type CardCode } from '#lib/card/card-code.ts';
import { type CardController, createCardController } from '#lib/card/card-controller.ts';
import type { Mark } from '#lib/card/mark.ts';
import type { Passage } from '#lib/card/ports.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { entityOfRef, refOf } from '#lib/facts/entity-ref.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { type Failure, type Result, success } from '#lib/messages/result.ts';
import { AT_ALDREN, NAMESAKES } from '#tests/gallery/explanations.ts';
import { BARE, TYPICAL } from '#tests/gallery/fixtures.ts';

export interface PageMark extends Mark {
  readonly element: HTMLElement;
}

type Answer = (entities: readonly string[]) => Promise<Result<readonly EntityDetail[]>>;
type Bring = () => Promise<Result<CardCode>>;
type Explain = () => Promise<Result<readonly WireExplanation[]>>;

export interface Stage {
  readonly cards: CardController;
  /** The marks of the page by their element's id. */
  mark(id: string): PageMark;
  /** Entities whose facts were asked for, by their ids within their packs: one list a question. */
  readonly asked: string[][];
  /** Passages that were asked about: why the name in them is marked. */
  readonly questioned: Passage[];
  /** What is answered to that from now on. */
  explain(how: Explain): void;
  /** How often the last card has closed. */
  readonly closings: { count: number };
  /** How often the card's code was sent for. */
  readonly brought: { count: number };
  readonly code: CardCode;
  /** How it comes from now on. */
  bring(how: Bring): void;
  /** What is answered from now on. */
  answer(how: Answer): void;
  readonly teardown: AbortController;
}

/** Closed shadow roots as they are made: the real ones, seen from a place where a test can look in. */
const roots = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

const PACK = TYPICAL.pack.id;
const SENSES: Record<string, Mark['senses']> = {
  harbour: [
    { id: refOf(PACK, 'port-aldren'), name: 'Port Aldren', kind: 'place' },
    { id: refOf(PACK, 'dockers'), name: 'Dockers’ Federation', kind: 'organisation' },
  ],
  grain: [
    { id: refOf(PACK, 'port-aldren'), name: 'Port Aldren', kind: 'place' },
    { id: refOf(PACK, 'dockers'), name: 'Dockers’ Federation', kind: 'organisation' },
    { id: refOf('northern-ports', 'aldren-port'), name: 'Port Aldren', kind: 'place' },
  ],
  dockers: [{ id: refOf(PACK, 'dockers'), name: 'Dockers’ Federation', kind: 'organisation' }],
};

/** Puts `html` into the page; every element with an id of `SENSES` becomes a mark. */
export function setStage(html: string): Stage {
  document.body.innerHTML = html;
  const teardown = new AbortController();
  const asked: string[][] = [];
  const questioned: Passage[] = [];
  const closings = { count: 0 };
  const brought = { count: 0 };
  const marks = new Map<Element, PageMark>();
  for (const [id, senses] of Object.entries(SENSES)) {
    const element = document.getElementById(id);
    if (element !== null) marks.set(element, { element, senses });
  }
  let respond: Answer = ([chosen]) =>
    Promise.resolve(success([chosen === refOf(PACK, 'dockers') ? BARE : TYPICAL]));
  const code: CardCode = { ...CARD_CODE, pageDate: () => '2024-03-11' };
  let fetch: Bring = async () => success(code);
  const bring: Bring = () => {
    brought.count++;
    return fetch();
  };
  let reason: Explain = async () => success([NAMESAKES]);
  const cards = createCardController({
    hit: (x, y) => marks.get(document.elementFromPoint(x, y) ?? document.body) ?? null,
    lines: (mark: PageMark) => [...mark.element.getClientRects()],
    element: (mark: PageMark) => (mark.element.isConnected ? mark.element : null),
    detail: (entities) => {
      asked.push(entities.map(entityOfRef));
      return respond(entities);
    },
    why: {
      whereabouts: () => AT_ALDREN,
      explain: async (passage) => {
        questioned.push(passage);
        const reasons = await reason();
        return reasons.ok ? success({ packs: reasons.value }) : reasons;
      },
    },
    code: () => bring(),
    locale: 'en-GB',
    onClosed: () => {
      closings.count++;
    },
    signal: teardown.signal,
  });
  return {
    cards,
    asked,
    questioned,
    explain: (how) => {
      reason = how;
    },
    closings,
    brought,
    code,
    bring: (how) => {
      fetch = how;
    },
    teardown,
    answer: (how) => {
      respond = how;
    },
    mark: (id) => {
      const mark = [...marks.values()].find(({ element }) => element.id === id);
      if (mark === undefined) throw new Error(`no mark #${id} on the stage`);
      return mark;
    },
  };
}

export const ARTICLE = `
  <main style="padding: 80px 40px; font: 18px/1.6 serif">
    <p>Trucks queued at <span id="harbour">Port Aldren</span> again, while the <span id="dockers">federation</span> met.</p>
    <p id="elsewhere" style="position: absolute; top: 10px; right: 20px">Nothing is marked in this line of the page.</p>
  </main>`;

export const never = (): Promise<never> => new Promise(() => undefined);
export const fail = (why: Failure['why']) => (): Promise<Failure> => Promise.resolve({ ok: false, why });

/** The open card's element in the page; null while none is open. */
export function host(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[popover="manual"]');
}

/** The dialog inside the open card. */
export function dialog(): HTMLElement | null {
  const element = host();
  return (element && roots.get(element)?.querySelector<HTMLElement>('[role="dialog"]')) ?? null;
}

/** The element with the focus inside the open card. */
export function focused(): Element | null {
  const element = host();
  return (element && roots.get(element)?.activeElement) ?? null;
}

/** The middle of the open card, in viewport coordinates. */
export function middle(): { x: number; y: number } {
  const box = host()?.getBoundingClientRect() ?? new DOMRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Resolves when the next frame has been drawn: pointer moves are looked at once a frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
