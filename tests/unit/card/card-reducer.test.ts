import { describe, expect, it } from 'vitest';
import { reduce } from '#lib/card/card-reducer.ts';
import { type CardEffect, type CardEvent, type CardState, CLOSED } from '#lib/card/card-state.ts';
import { GRACE_MS, INTENT_MS, PATIENCE_MS } from '#lib/card/constants.ts';
import type { Mark } from '#lib/card/mark.ts';
import { NAMESAKES } from '#tests/gallery/explanations.ts';
import { BARE, TYPICAL } from '#tests/gallery/fixtures.ts';

const HARBOUR: Mark = {
  senses: [
    { id: 'strike/port-aldren', name: 'Port Aldren', kind: 'place' },
    { id: 'strike/council', name: 'Port Aldren Council', kind: 'organisation' },
  ],
};
const DOCKERS: Mark = {
  senses: [{ id: 'strike/dockers', name: 'Dockers’ Federation', kind: 'organisation' }],
};

/** Plays events in order; answers with the last state and what the last event asked to be done. */
function play(...events: CardEvent[]): { state: CardState; effects: readonly CardEffect[]; done: string[] } {
  let state = CLOSED;
  let effects: readonly CardEffect[] = [];
  for (const event of events) ({ state, effects } = reduce(state, event));
  return { state, effects, done: effects.map((effect) => effect.do) };
}

const enter = (mark = HARBOUR): CardEvent => ({ type: 'entered-mark', mark });
const arrive = (token: number, detail = TYPICAL): CardEvent => ({
  type: 'arrived',
  token,
  details: [detail],
});
const over = (name: 'intent' | 'patience' | 'grace'): CardEvent => ({ type: 'timer', name });
const ask = (mark = HARBOUR): CardEvent => ({ type: 'asked', mark, by: 'keyboard' });
const left: CardEvent = { type: 'left' };
const onCard: CardEvent = { type: 'entered-card' };
const opened = [enter(), arrive(1), over('intent')];

describe('a pointer that comes upon a mark', () => {
  it('has the facts asked for at once, and begins to rest', () => {
    expect(play(enter()).effects).toEqual([
      { do: 'request', token: 1, entities: ['strike/port-aldren'] },
      { do: 'start-timer', name: 'intent', ms: INTENT_MS },
    ]);
  });

  it('asks once, however often it moves there', () => {
    expect(play(enter(), enter()).done).toEqual([]);
  });

  it('opens nothing if it leaves before it has rested', () => {
    const { state, done } = play(enter(), arrive(1), left);
    expect(state.is).toBe('closed');
    expect(done).toEqual(['stop-timer']);
  });

  it('opens nothing if a button goes down', () => {
    expect(play(enter(), { type: 'pressed' }).state.is).toBe('closed');
  });

  it('opens the card at the end of intent if the facts are there', () => {
    const { state, done } = play(...opened);
    expect(state).toMatchObject({
      is: 'open',
      card: { mark: HARBOUR, opener: 'pointer', content: { is: 'ready' } },
    });
    expect(done).toEqual(['stop-timer', 'show']);
  });

  it('starts anew on another mark, and the answer for the first falls away', () => {
    const { state, done } = play(enter(), enter(DOCKERS), arrive(1));
    expect(state).toMatchObject({ is: 'waiting', attempt: { mark: DOCKERS, content: { is: 'pending' } } });
    expect(done).toEqual([]);
  });
});

describe('a name that several packs bear', () => {
  const mark: Mark = {
    senses: [
      ...HARBOUR.senses,
      { id: 'coast/council', name: 'The council', kind: 'organisation' },
      { id: 'coast/port', name: 'Port Aldren', kind: 'place' },
    ],
  };

  it('has the facts of every pack asked for in one question', () => {
    expect(play(enter(mark)).effects[0]).toEqual({
      do: 'request',
      token: 1,
      entities: ['strike/port-aldren', 'coast/port'],
    });
  });

  it('has the other packs follow the choice among the senses of the first', () => {
    const opened = [enter(mark), arrive(1), over('intent')];
    expect(play(...opened, { type: 'sense-chosen', sense: 'strike/council' }).effects[0]).toEqual({
      do: 'request',
      token: 2,
      entities: ['strike/council', 'coast/council'],
    });
  });
});

describe('facts that are late', () => {
  it('are waited for in silence', () => {
    const { effects, state } = play(enter(), over('intent'));
    expect(state.is).toBe('waiting');
    expect(effects).toEqual([{ do: 'start-timer', name: 'patience', ms: PATIENCE_MS }]);
  });

  it('open the card the moment they come', () => {
    expect(play(enter(), over('intent'), arrive(1)).done).toEqual(['stop-timer', 'show']);
  });

  it('are announced when patience ends, and shown in the same card', () => {
    const waiting = [enter(), over('intent'), over('patience')];
    expect(play(...waiting).state).toMatchObject({ is: 'open', card: { content: { is: 'pending' } } });
    const { state, done } = play(...waiting, arrive(1));
    expect(done).toEqual(['update']);
    expect(state).toMatchObject({ is: 'open', card: { content: { is: 'ready' } } });
  });

  it('open nothing once the pointer has left', () => {
    const { state, done } = play(enter(), over('intent'), left, arrive(1));
    expect(state.is).toBe('closed');
    expect(done).toEqual([]);
  });

  it('that never come are said to have failed, at the end of intent and not before', () => {
    const failed: CardEvent = { type: 'failed', token: 1, why: 'unreachable' };
    expect(play(enter(), failed).done).toEqual([]);
    expect(play(enter(), failed, over('intent')).state).toMatchObject({
      is: 'open',
      card: { content: { is: 'failed', why: 'unreachable' } },
    });
  });
});

describe('an open card', () => {
  it('gives grace when the pointer leaves, and closes when it is over', () => {
    expect(play(...opened, left).effects).toEqual([{ do: 'start-timer', name: 'grace', ms: GRACE_MS }]);
    expect(play(...opened, left, over('grace')).done).toEqual(['stop-timer', 'hide']);
  });

  it('starts its grace once, however far the pointer goes', () => {
    expect(play(...opened, left, left).done).toEqual([]);
  });

  it('stays when the pointer comes back to the card or to its mark', () => {
    for (const back of [onCard, enter()]) {
      const { state, done } = play(...opened, left, back);
      expect(state).toMatchObject({ is: 'open', leaving: false });
      expect(done).toEqual(['stop-timer']);
    }
  });

  it('closes at once on Escape, on a press elsewhere, on scrolling away and on an edit under its mark', () => {
    const ends: CardEvent[] = [
      { type: 'dismissed' },
      { type: 'escaped' },
      { type: 'pressed' },
      { type: 'scrolled-away' },
      { type: 'mark-gone', mark: HARBOUR },
      { type: 'teardown' },
    ];
    for (const end of ends) expect(play(...opened, end).done).toEqual(['stop-timer', 'hide']);
  });

  it('does not mind an edit under another mark', () => {
    expect(play(...opened, { type: 'mark-gone', mark: DOCKERS }).state.is).toBe('open');
  });

  it('stays while the pointer rests on another mark, and makes room when it has rested', () => {
    const resting = [...opened, enter(DOCKERS)];
    expect(play(...resting).state).toMatchObject({ is: 'switching', card: { mark: HARBOUR } });
    const { state, done } = play(...resting, arrive(2, BARE), over('intent'));
    expect(done).toEqual(['stop-timer', 'show']);
    expect(state).toMatchObject({ is: 'open', card: { mark: DOCKERS } });
  });

  it('stays if the pointer only brushed another mark on its way to the card', () => {
    const { state, done } = play(...opened, enter(DOCKERS), onCard);
    expect(state).toMatchObject({ is: 'open', card: { mark: HARBOUR }, leaving: false });
    expect(done).toEqual(['stop-timer']);
    expect(play(...opened, enter(DOCKERS), onCard, arrive(2, BARE)).done).toEqual([]);
  });

  it('is hidden if the facts of the next one are late', () => {
    const { state, done } = play(...opened, enter(DOCKERS), over('intent'));
    expect(state.is).toBe('waiting');
    expect(done).toEqual(['hide', 'start-timer']);
  });
});

describe('a pinned card', () => {
  const pinned = [...opened, { type: 'pinned' } as const];

  it('stays when the pointer leaves, another mark is met, a button goes down or the page scrolls', () => {
    const events: CardEvent[] = [
      left,
      enter(DOCKERS),
      { type: 'pressed' },
      { type: 'scrolled-away' },
      { type: 'mark-gone', mark: HARBOUR },
    ];
    for (const event of events) expect(play(...pinned, event).done).toEqual([]);
  });

  it('closes on Escape', () => {
    expect(play(...pinned, { type: 'escaped' }).done).toEqual(['stop-timer', 'hide']);
  });

  it('ends the grace that was running', () => {
    const { state, done } = play(...opened, left, { type: 'pinned' });
    expect(state).toMatchObject({ is: 'open', leaving: false, card: { pinned: true } });
    expect(done).toEqual(['stop-timer', 'update']);
  });

  it('comes and goes with the pointer again once it is unpinned', () => {
    expect(play(...pinned, { type: 'unpinned' }, left).done).toEqual(['start-timer']);
  });
});

describe('a card opened by key', () => {
  it('waits only for its facts', () => {
    expect(play(ask()).done).toEqual(['request', 'start-timer']);
    expect(play(ask(), arrive(1)).state).toMatchObject({ is: 'open', card: { opener: 'keyboard' } });
  });

  it('does not mind where the pointer is', () => {
    for (const events of [[ask()], [ask(), arrive(1)]]) {
      expect(play(...events, left).done).toEqual([]);
      expect(play(...events, enter(DOCKERS)).done).toEqual([]);
    }
  });

  it('gives the focus back on Escape', () => {
    expect(play(ask(), arrive(1), { type: 'escaped' }).done).toEqual(['stop-timer', 'hide', 'restore-focus']);
  });

  it('does not take the focus back from where the reader has clicked', () => {
    expect(play(ask(), arrive(1), { type: 'pressed' }).done).toEqual(['stop-timer', 'hide', 'forget-focus']);
  });

  it('makes room for the next one, and keeps what it knows of the focus', () => {
    const { state, done } = play(ask(), arrive(1), ask(DOCKERS));
    expect(state).toMatchObject({ is: 'waiting', attempt: { mark: DOCKERS } });
    expect(done).toEqual(['request', 'hide', 'start-timer']);
  });
});

describe('why a name is marked', () => {
  const why: CardEvent = { type: 'why-asked' };
  const closed: CardEvent = { type: 'why-closed' };
  const explained = (token: number): CardEvent => ({ type: 'explained', token, packs: [NAMESAKES] });

  it('is asked once the reader asks, and not before', () => {
    expect(play(...opened).state).toMatchObject({ card: { why: { is: 'unasked' } } });
    const { state, effects } = play(...opened, why);
    expect(effects).toMatchObject([
      { do: 'stop-timer' },
      { do: 'explain', token: 2, mark: HARBOUR },
      { do: 'update' },
    ]);
    expect(state).toMatchObject({ is: 'open', card: { why: { is: 'pending', token: 2 } } });
    expect(play(...opened, why, why).done).toEqual([]);
  });

  it('is told when the answer comes, or that there is none', () => {
    expect(play(...opened, why, explained(2)).state).toMatchObject({
      card: { why: { is: 'told', packs: [NAMESAKES] } },
    });
    const failed: CardEvent = { type: 'unexplained', token: 2, why: 'unreachable' };
    expect(play(...opened, why, failed).state).toMatchObject({
      card: { why: { is: 'failed', why: 'unreachable' } },
    });
  });

  it('is not told by an answer to an earlier question, nor once it was closed', () => {
    expect(play(...opened, why, closed, explained(2)).done).toEqual([]);
    expect(play(...opened, why, closed, why, explained(2)).done).toEqual([]);
    expect(play(...opened, why, closed, why, explained(3)).done).toEqual(['update']);
  });

  it('is not told on the card of another mark', () => {
    const { state, done } = play(...opened, why, ask(DOCKERS), arrive(3, BARE), explained(2));
    expect(done).toEqual([]);
    expect(state).toMatchObject({ card: { mark: DOCKERS, why: { is: 'unasked' } } });
  });

  it('stays to be read while the pointer is elsewhere, and the card comes and goes with it again afterwards', () => {
    for (const event of [left, enter(DOCKERS)]) expect(play(...opened, why, event).done).toEqual([]);
    expect(play(...opened, why, closed, left).done).toEqual(['start-timer']);
  });

  it('ends the grace that was running, and the wish for another card', () => {
    expect(play(...opened, left, why).done).toEqual(['stop-timer', 'explain', 'update']);
    expect(play(...opened, enter(DOCKERS), why, over('intent')).state).toMatchObject({
      is: 'open',
      card: { mark: HARBOUR },
    });
  });

  it('is closed by Escape before the card is', () => {
    const { state, done } = play(...opened, why, { type: 'escaped' });
    expect(done).toEqual(['update']);
    expect(state).toMatchObject({ is: 'open', card: { why: { is: 'unasked' } } });
    expect(play(...opened, why, { type: 'escaped' }, { type: 'escaped' }).done).toEqual([
      'stop-timer',
      'hide',
    ]);
  });

  it('closes with the card on a press elsewhere, on the close button and where its mark goes', () => {
    const ends: CardEvent[] = [
      { type: 'pressed' },
      { type: 'dismissed' },
      { type: 'scrolled-away' },
      { type: 'mark-gone', mark: HARBOUR },
    ];
    for (const end of ends) expect(play(...opened, why, end).state.is).toBe('closed');
  });

  it('keeps no card from closing on Escape where the facts failed meanwhile', () => {
    const sense: CardEvent = { type: 'sense-chosen', sense: 'strike/council' };
    const failed: CardEvent = { type: 'failed', token: 3, why: 'not-found' };
    expect(play(...opened, why, sense, failed, { type: 'escaped' }).state.is).toBe('closed');
  });
});

describe('a choice among senses', () => {
  const chosen: CardEvent = { type: 'sense-chosen', sense: 'strike/council' };

  it('asks for the other entity and keeps the old facts until the new ones come', () => {
    const { state, done } = play(...opened, chosen);
    expect(done).toEqual(['request', 'update']);
    expect(state).toMatchObject({
      is: 'open',
      card: { sense: 'strike/council', content: { is: 'ready', details: [TYPICAL] } },
    });
    expect(play(...opened, chosen, arrive(2, BARE)).state).toMatchObject({
      card: { content: { details: [BARE] } },
    });
  });

  it('lets the answer for the first fall away', () => {
    expect(play(enter(), over('intent'), over('patience'), chosen, arrive(1)).done).toEqual([]);
  });

  it('made while another mark waits uses a token of its own', () => {
    const { effects } = play(...opened, enter(DOCKERS), chosen, over('intent'), enter());
    expect(effects[0]).toEqual({ do: 'request', token: 4, entities: ['strike/port-aldren'] });
  });

  it('takes no entity that the mark does not mean', () => {
    expect(play(...opened, { type: 'sense-chosen', sense: 'strike/dockers' }).done).toEqual([]);
    expect(play(...opened, { type: 'sense-chosen', sense: 'strike/port-aldren' }).done).toEqual([]);
  });
});
