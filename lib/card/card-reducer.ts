/** What the card does when something happens to it: pure, so that every sequence of events can be tried. */
import type {
  Attempt,
  Card,
  CardEffect,
  CardEvent,
  CardState,
  Content,
  Opener,
  Step,
  TimerName,
  Why,
} from './card-state.ts';
import { entitiesFor } from './companions.ts';
import { GRACE_MS, INTENT_MS, PATIENCE_MS } from './constants.ts';
import type { Mark } from './mark.ts';

type OpenState = Extract<CardState, { is: 'open' | 'switching' }>;

/** The next state, and what is to be done to bring the world in line with it, in order. */
export function reduce(state: CardState, event: CardEvent): Step {
  switch (event.type) {
    case 'entered-mark':
      return enteredMark(state, event.mark);
    case 'entered-card':
      return enteredCard(state);
    case 'left':
      return left(state);
    case 'timer':
      return timer(state, event.name);
    case 'arrived':
      return answered(state, event.token, { is: 'ready', details: event.details });
    case 'failed':
      return answered(state, event.token, { is: 'failed', why: event.why });
    case 'asked':
      return asked(state, event.mark, event.by);
    case 'sense-chosen':
      return senseChosen(state, event.sense);
    case 'pinned':
      return pinned(state, true);
    case 'unpinned':
      return pinned(state, false);
    case 'why-asked':
      return whyAsked(state);
    case 'why-closed':
      return whyClosed(state);
    case 'explained':
      return whyAnswered(state, event.token, { is: 'told', packs: event.packs });
    case 'unexplained':
      return whyAnswered(state, event.token, { is: 'failed', why: event.why });
    case 'escaped':
      return tellsWhy(cardOf(state)) ? whyClosed(state) : close(state);
    case 'pressed':
      return isPinned(state) ? stay(state) : close(state, 'forget-focus');
    case 'scrolled-away':
      return isPinned(state) ? stay(state) : close(state);
    case 'mark-gone':
      return markGone(state, event.mark);
    case 'dismissed':
    case 'teardown':
      return close(state);
  }
}

const PENDING: Content = { is: 'pending' };
const UNASKED: Why = { is: 'unasked' };
const STOP: CardEffect = { do: 'stop-timer' };

const stay = (state: CardState): Step => ({ state, effects: [] });
const request = (token: number, { senses }: Mark, chosen: string): CardEffect => ({
  do: 'request',
  token,
  entities: entitiesFor(senses, chosen),
});

function cardOf(state: CardState): Card | null {
  return state.is === 'open' || state.is === 'switching' ? state.card : null;
}

function attemptOf(state: CardState): Attempt | null {
  return state.is === 'waiting' || state.is === 'switching' ? state.attempt : null;
}

function isPinned(state: CardState): boolean {
  return cardOf(state)?.pinned ?? false;
}

/** True if the card says why its name is marked, or is about to. Without facts there is no place to say it. */
function tellsWhy(card: Card | null): boolean {
  return card !== null && card.content.is === 'ready' && card.why.is !== 'unasked';
}

/** True if what is open or wished for comes and goes with the pointer. What a press asked for stays to be read. */
function followsPointer(state: CardState): boolean {
  const card = cardOf(state);
  return (attemptOf(state) ?? card)?.opener === 'pointer' && !isPinned(state) && !tellsWhy(card);
}

/** Facts are asked for at once; whether a card shows is decided when the pointer has rested. */
function enteredMark(state: CardState, mark: Mark): Step {
  if (attemptOf(state)?.mark === mark) return stay(state);
  if (state.is !== 'closed' && !followsPointer(state)) return stay(state);
  const card = cardOf(state);
  if (card?.mark === mark) return enteredCard(state);
  const token = state.tokens + 1;
  const attempt: Attempt = { token, mark, opener: 'pointer', content: PENDING, certain: false };
  return {
    state:
      card === null
        ? { is: 'waiting', tokens: token, attempt }
        : { is: 'switching', tokens: token, card, attempt },
    effects: [request(token, mark, mark.senses[0].id), { do: 'start-timer', name: 'intent', ms: INTENT_MS }],
  };
}

function enteredCard(state: CardState): Step {
  if (state.is !== 'switching' && !(state.is === 'open' && state.leaving)) return stay(state);
  return { state: { is: 'open', tokens: state.tokens, card: state.card, leaving: false }, effects: [STOP] };
}

function left(state: CardState): Step {
  if (!followsPointer(state)) return stay(state);
  if (state.is === 'waiting') return close(state);
  if (state.is === 'closed' || (state.is === 'open' && state.leaving)) return stay(state);
  return leave(state);
}

function leave({ tokens, card }: OpenState): Step {
  return {
    state: { is: 'open', tokens, card, leaving: true },
    effects: [{ do: 'start-timer', name: 'grace', ms: GRACE_MS }],
  };
}

function timer(state: CardState, name: TimerName): Step {
  if (name === 'grace') return state.is === 'open' && state.leaving ? close(state) : stay(state);
  if (state.is !== 'waiting' && state.is !== 'switching') return stay(state);
  const attempt: Attempt = { ...state.attempt, certain: true };
  if (name === 'patience' || attempt.content.is !== 'pending') return show(state.tokens, attempt);
  return wait(state, state.tokens, attempt);
}

/** The facts are late. A card of another mark, still open, makes room: the reader has moved on. */
function wait(state: CardState, tokens: number, attempt: Attempt): Step {
  return {
    state: { is: 'waiting', tokens, attempt },
    effects: [
      ...(cardOf(state) === null ? [] : [{ do: 'hide' } as const]),
      { do: 'start-timer', name: 'patience', ms: PATIENCE_MS },
    ],
  };
}

function show(tokens: number, { token, mark, opener, content }: Attempt): Step {
  const card: Card = { mark, opener, sense: mark.senses[0].id, token, content, pinned: false, why: UNASKED };
  return { state: { is: 'open', tokens, card, leaving: false }, effects: [STOP, { do: 'show', card }] };
}

function answered(state: CardState, token: number, content: Content): Step {
  if ((state.is === 'waiting' || state.is === 'switching') && state.attempt.token === token) {
    const attempt: Attempt = { ...state.attempt, content };
    return attempt.certain ? show(state.tokens, attempt) : stay({ ...state, attempt });
  }
  if ((state.is === 'open' || state.is === 'switching') && state.card.token === token) {
    return update(state, { ...state.card, content });
  }
  return stay(state);
}

function update(state: OpenState, card: Card, ...before: CardEffect[]): Step {
  return { state: { ...state, card }, effects: [...before, { do: 'update', card }] };
}

/** A tap or a key needs no proof of intent: whatever was open makes room, and only the facts are waited for. */
function asked(state: CardState, mark: Mark, opener: Exclude<Opener, 'pointer'>): Step {
  const token = state.tokens + 1;
  const step = wait(state, token, { token, mark, opener, content: PENDING, certain: true });
  return { ...step, effects: [request(token, mark, mark.senses[0].id), ...step.effects] };
}

/** The old facts stay until the new ones are here: nothing flickers. */
function senseChosen(state: CardState, sense: string): Step {
  if (state.is !== 'open' && state.is !== 'switching') return stay(state);
  const { card } = state;
  if (card.sense === sense || !card.mark.senses.some(({ id }) => id === sense)) return stay(state);
  const token = state.tokens + 1;
  return update({ ...state, tokens: token }, { ...card, sense, token }, request(token, card.mark, sense));
}

function pinned(state: CardState, on: boolean): Step {
  if (state.is !== 'open' && state.is !== 'switching') return stay(state);
  const card: Card = { ...state.card, pinned: on };
  return {
    state: { is: 'open', tokens: state.tokens, card, leaving: false },
    effects: [STOP, { do: 'update', card }],
  };
}

/** A press in the card: whatever was on its way elsewhere is forgotten. */
function whyAsked(state: CardState): Step {
  if ((state.is !== 'open' && state.is !== 'switching') || state.card.why.is !== 'unasked')
    return stay(state);
  const token = state.tokens + 1;
  const card: Card = { ...state.card, why: { is: 'pending', token } };
  return {
    state: { is: 'open', tokens: token, card, leaving: false },
    effects: [STOP, { do: 'explain', token, mark: card.mark }, { do: 'update', card }],
  };
}

function whyClosed(state: CardState): Step {
  if ((state.is !== 'open' && state.is !== 'switching') || state.card.why.is === 'unasked')
    return stay(state);
  return update(state, { ...state.card, why: UNASKED });
}

function whyAnswered(state: CardState, token: number, why: Why): Step {
  if (state.is !== 'open' && state.is !== 'switching') return stay(state);
  const { why: asked } = state.card;
  return asked.is === 'pending' && asked.token === token
    ? update(state, { ...state.card, why })
    : stay(state);
}

function markGone(state: CardState, mark: Mark): Step {
  if (state.is === 'switching' && state.attempt.mark === mark) return leave(state);
  if (state.is === 'waiting' && state.attempt.mark === mark) return close(state);
  return cardOf(state)?.mark === mark && !isPinned(state) ? close(state) : stay(state);
}

/** Closes whatever is open or wished for. Focus is given back only where a key had opened a card. */
function close(state: CardState, focus: 'restore-focus' | 'forget-focus' = 'restore-focus'): Step {
  if (state.is === 'closed') return stay(state);
  const effects: CardEffect[] = [STOP];
  if (cardOf(state) !== null) effects.push({ do: 'hide' });
  if ((attemptOf(state) ?? cardOf(state))?.opener === 'keyboard') effects.push({ do: focus });
  return { state: { is: 'closed', tokens: state.tokens }, effects };
}
