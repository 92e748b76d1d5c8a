import { describe, expect, it } from 'vitest';
import { EMPTY_STATE, type OptionsEvent, type OptionsState, reduce } from '#lib/options/state.ts';
import { DIFFERENCE, hits } from '#tests/harness/options-scenes.ts';

const stateAfter = (...events: readonly OptionsEvent[]): OptionsState => events.reduce(reduce, EMPTY_STATE);
const atPack: OptionsEvent = { type: 'place', place: { at: 'pack', pack: 'harbour' } };
const page = { total: 1, hits: hits(1) };

describe('reduce', () => {
  it('begins at the beginning of a pack, without a card', () => {
    expect(stateAfter(atPack).browsing).toEqual({
      question: { pack: 'harbour', query: '', kind: undefined, from: 0 },
      page: undefined,
      card: undefined,
    });
  });

  it('drops answers to an older question', () => {
    const asked = stateAfter(atPack);
    const question = { pack: 'harbour', query: 'ald', kind: undefined, from: 0 };
    const again = reduce(asked, { type: 'asked', question });
    const older = asked.browsing?.question ?? question;
    expect(reduce(again, { type: 'browsed', question: older, page })).toBe(again);
    expect(reduce(again, { type: 'browsed', question, page }).browsing?.page).toBe(page);
  });

  it('drops a difference for a place that was left', () => {
    const place = { at: 'difference', pack: 'harbour', of: 'pending' } as const;
    const left = stateAfter({ type: 'place', place }, atPack);
    expect(reduce(left, { type: 'difference', place, answer: { ok: true, value: DIFFERENCE } })).toBe(left);
  });

  it('drops facts for a card that was closed, and for another card', () => {
    const facts = { ok: true, value: [] } as const;
    const closed = stateAfter(atPack, { type: 'card-opened', entity: 'harbour/a' }, { type: 'card-closed' });
    expect(reduce(closed, { type: 'facts', entity: 'harbour/a', facts })).toBe(closed);
    const other = stateAfter(atPack, { type: 'card-opened', entity: 'harbour/b' });
    expect(reduce(other, { type: 'facts', entity: 'harbour/a', facts })).toBe(other);
  });

  it('takes the last notice back when an operation begins, and when the reader goes elsewhere', () => {
    const said = stateAfter({ type: 'notice', notice: { is: 'said', words: 'Done.' } });
    expect(reduce(said, { type: 'begun', progress: undefined }).notice).toBeUndefined();
    expect(reduce(said, atPack).notice).toBeUndefined();
  });

  it('takes no progress of an operation that has ended', () => {
    const ended = stateAfter({ type: 'begun', progress: undefined }, { type: 'ended' });
    expect(reduce(ended, { type: 'progress', progress: { step: 'fetching', what: 'Harbour' } })).toBe(ended);
  });
});
