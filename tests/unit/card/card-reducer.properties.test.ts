import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '#lib/card/card-reducer.ts';
import { type CardEffect, type CardEvent, type CardState, CLOSED } from '#lib/card/card-state.ts';
import type { Mark } from '#lib/card/mark.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';

const MARKS: Mark[] = ['p/a', 'p/b', 'p/c'].map((id) => ({
  senses: [
    { id, name: id, kind: 'place' },
    { id: `${id}-other`, name: id, kind: 'organisation' },
    { id: `q/${id.slice(2)}`, name: id, kind: 'place' },
  ],
}));

const mark = fc.constantFrom(...MARKS);
const token = fc.integer({ min: 1, max: 12 });
const event: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({ type: fc.constant('entered-mark' as const), mark }),
  fc.record({
    type: fc.constant('asked' as const),
    mark,
    by: fc.constantFrom('touch' as const, 'keyboard' as const),
  }),
  fc.record({ type: fc.constant('arrived' as const), token, details: fc.constant([TYPICAL]) }),
  fc.record({ type: fc.constant('failed' as const), token, why: fc.constant('unreachable' as const) }),
  fc.record({
    type: fc.constant('timer' as const),
    name: fc.constantFrom('intent' as const, 'patience' as const, 'grace' as const),
  }),
  fc.record({
    type: fc.constant('sense-chosen' as const),
    sense: fc.constantFrom('p/a', 'p/a-other', 'p/b', 'p/c-other'),
  }),
  fc.record({ type: fc.constant('mark-gone' as const), mark }),
  fc.record({ type: fc.constant('explained' as const), token, packs: fc.constant([]) }),
  fc.record({ type: fc.constant('unexplained' as const), token, why: fc.constant('unreachable' as const) }),
  ...(
    [
      'entered-card',
      'left',
      'pressed',
      'pinned',
      'unpinned',
      'why-asked',
      'why-closed',
      'escaped',
      'dismissed',
      'scrolled-away',
      'teardown',
    ] as const
  ).map((type) => fc.constant({ type })),
);

/** The world as the effects leave it: what is shown, which timer runs, which requests are under way. */
class World {
  state: CardState = CLOSED;
  shown = 0;
  timer: string | null = null;
  wanted = new Map<number, readonly string[]>();
  questions = new Set<number>();

  /** Plays an event as the controller would: a timer that does not run cannot end, nor can an unasked answer come. */
  play(next: CardEvent): void {
    if (!this.canHappen(next)) return;
    if (next.type === 'timer') this.timer = null;
    const { state, effects } = reduce(this.state, next);
    this.state = state;
    for (const effect of effects) this.perform(effect);
  }

  private canHappen(next: CardEvent): boolean {
    if (next.type === 'timer') return next.name === this.timer;
    if (next.type === 'explained' || next.type === 'unexplained') return this.questions.has(next.token);
    return (next.type !== 'arrived' && next.type !== 'failed') || this.wanted.has(next.token);
  }

  private perform(effect: CardEffect): void {
    switch (effect.do) {
      case 'start-timer':
        this.timer = effect.name;
        break;
      case 'stop-timer':
        this.timer = null;
        break;
      case 'show':
        this.shown = 1;
        break;
      case 'hide':
        expect(this.shown).toBe(1);
        this.shown = 0;
        break;
      case 'update':
        expect(this.shown).toBe(1);
        break;
      case 'request':
        expect(this.wanted.has(effect.token)).toBe(false);
        this.wanted.set(effect.token, effect.entities);
        break;
      case 'explain':
        expect(this.shown).toBe(1);
        expect(this.wanted.has(effect.token) || this.questions.has(effect.token)).toBe(false);
        this.questions.add(effect.token);
    }
  }
}

function always(invariant: (world: World) => void): void {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const world = new World();
      for (const next of events) {
        world.play(next);
        invariant(world);
      }
    }),
    { numRuns: 2000 },
  );
}

describe('whatever happens to the card', () => {
  it('is shown exactly while the state says it is open', () => {
    always(({ state, shown }) => expect(shown === 1).toBe(state.is === 'open' || state.is === 'switching'));
  });

  it('leaves no timer behind when it is closed, nor while it rests open', () => {
    always(({ state, timer }) => {
      if (state.is === 'closed' || (state.is === 'open' && !state.leaving)) expect(timer).toBeNull();
      else expect(timer).not.toBeNull();
    });
  });

  it('never uses a token twice', () => {
    always(({ state, wanted, questions }) =>
      expect(Math.max(0, ...wanted.keys(), ...questions)).toBeLessThanOrEqual(state.tokens),
    );
  });

  it('shows or waits for an entity that its mark means', () => {
    always(({ state }) => {
      if (state.is === 'open') expect(state.card.mark.senses.map(({ id }) => id)).toContain(state.card.sense);
    });
  });

  it('closes for good on its close button', () => {
    always((world) => {
      const { state } = reduce(world.state, { type: 'dismissed' });
      expect(state.is).toBe('closed');
    });
  });

  it('closes for good on Escape, with one more where it says why its name is marked', () => {
    always(({ state }) => {
      const once = reduce(state, { type: 'escaped' }).state;
      if (once.is !== 'closed') {
        expect(state).toMatchObject({ card: { why: { is: expect.not.stringMatching('unasked') } } });
        expect(once).toMatchObject({ card: { why: { is: 'unasked' } } });
      }
      expect(reduce(once, { type: 'escaped' }).state.is).toBe('closed');
    });
  });

  it('never leaves a pinned card by itself', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const world = new World();
        for (const next of events) {
          const wasPinned = world.state.is === 'open' && world.state.card.pinned;
          world.play(next);
          const byHand = ['escaped', 'dismissed', 'teardown', 'asked', 'unpinned'].includes(next.type);
          if (wasPinned && !byHand) expect(world.state).toMatchObject({ is: 'open', card: { pinned: true } });
        }
      }),
    );
  });
});
