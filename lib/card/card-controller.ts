/**
 * Runs the card: what happens on the page → the reducer → what is done about it, with real timers and listeners.
 *
 *   pointer comes upon a mark ──┬─▶ facts asked for ──────────┬─▶ checked ─▶ shown, when the pointer has rested
 *                               └─▶ the card's code sent for ┘
 *
 * Both leave at the same moment, so that neither is waited for when the reader's intent is clear. What is drawn, and
 * with what, is no concern of the reducer: it goes on as if the code were there, and the card shows when it is.
 */
import { failure, type Result } from '#lib/messages/result.ts';
import type { CardCode } from './card-code.ts';
import { reduce } from './card-reducer.ts';
import { type Card, type CardEffect, type CardEvent, type CardState, CLOSED } from './card-state.ts';
import { inOrder } from './companions.ts';
import { inBox } from './corridor.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { LateCode } from './late-code.ts';
import type { Mark } from './mark.ts';
import type { OpenCard } from './open-card.ts';
import type { Anchor } from './placement.ts';
import { watchPointer } from './pointer-watch.ts';
import type { CardPorts } from './ports.ts';

export interface CardController {
  /** Opens the card of a mark with the focus inside. The mark must already be scrolled into view. */
  open(mark: Mark): void;
  /** The text under a mark was edited or removed: its card closes, unless it is pinned. */
  gone(mark: Mark): void;
  /** True while a card is open, or wished for and on its way. */
  readonly isOpen: boolean;
  /** Closes whatever is open. */
  close(): void;
  /** Listens (again) for the pointer: `document.open()` removes every listener of the document and its window. */
  listen(): void;
}

/** Starts to open cards over a page's marks, until the ports' signal aborts. */
export function createCardController(ports: CardPorts): CardController {
  const { signal } = ports;
  const keeper = new FocusKeeper();
  const code = new LateCode(() => ports.code());
  let state: CardState = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: OpenCard | null = null;
  /** Listeners that only an open card needs. */
  let whileOpen: AbortController | null = null;

  const dispatch = (event: CardEvent): void => {
    const wasClosed = state.is === 'closed';
    const step = reduce(state, event);
    state = step.state;
    for (const effect of step.effects) perform(effect);
    if (!wasClosed && step.state.is === 'closed') ports.onClosed?.();
  };

  const perform = (effect: CardEffect): void => {
    switch (effect.do) {
      case 'request':
        void request(effect.token, effect.entities);
        break;
      case 'explain':
        void explain(effect.token, effect.mark);
        break;
      case 'start-timer':
        clearTimeout(timer);
        timer = setTimeout(() => dispatch({ type: 'timer', name: effect.name }), effect.ms);
        break;
      case 'stop-timer':
        clearTimeout(timer);
        break;
      case 'show':
        show(effect.card);
        break;
      case 'update':
        if (shown === null) show(effect.card);
        else shown.update(effect.card);
        break;
      case 'hide':
        hide();
        break;
      case 'restore-focus':
        keeper.restore();
        break;
      case 'forget-focus':
        keeper.forget();
        break;
    }
  };

  const request = async (token: number, entities: readonly string[]): Promise<void> => {
    void code.bring().then(showWhatWaits);
    const result = await read(ports.detail(entities), ({ readDetails }) => readDetails);
    const details = result.ok ? inOrder(entities, result.value) : [];
    if (!result.ok) dispatch({ type: 'failed', token, why: result.why });
    else if (details.length === 0) dispatch({ type: 'failed', token, why: 'not-found' });
    else dispatch({ type: 'arrived', token, details });
  };

  const explain = async (token: number, mark: Mark): Promise<void> => {
    if (ports.why === undefined) return;
    const { passage } = ports.why.whereabouts(mark);
    const result = await read(ports.why.explain(passage), ({ readReasons }) => readReasons);
    if (result.ok) dispatch({ type: 'explained', token, packs: result.value });
    else dispatch({ type: 'unexplained', token, why: result.why });
  };

  /** An answer, checked by the card's code when both are here. */
  const read = async <T>(
    asked: Promise<Result<unknown>>,
    checkOf: (code: CardCode) => (answer: unknown) => Result<T>,
  ): Promise<Result<T>> => {
    const [answer, brought] = await Promise.all([asked.catch(() => failure('unreachable')), code.bring()]);
    if (!answer.ok) return answer;
    return brought.ok ? checkOf(brought.value)(answer.value) : brought;
  };

  /** The code is here later than the time for the card to show. */
  const showWhatWaits = (): void => {
    if (shown === null && (state.is === 'open' || state.is === 'switching')) show(state.card);
  };

  const show = (card: Card): void => {
    hide();
    if (code.here === undefined) {
      // On its way, it shows the card when it comes; where it cannot be had there is nothing to say that with.
      if (!code.isComing) dispatch({ type: 'dismissed' });
      return;
    }
    const anchor = anchorOf(card.mark);
    if (anchor === null) {
      dispatch({ type: 'mark-gone', mark: card.mark });
      return;
    }
    if (card.opener === 'keyboard') keeper.keep();
    shown = code.here.open({
      card,
      anchor,
      handlers,
      whereabouts: ports.why?.whereabouts(card.mark),
      pageDate: code.here.pageDate(),
      locale: ports.locale,
      onLost: () => dispatch({ type: 'scrolled-away' }),
    });
    ports.onOpened?.(shown.element);
    whileOpen = new AbortController();
    const options = { capture: true, signal: whileOpen.signal } as const;
    window.addEventListener('keydown', onKey, options);
    window.addEventListener('scroll', pointer.recheck, { ...options, passive: true });
  };

  const hide = (): void => {
    whileOpen?.abort();
    shown?.close();
    whileOpen = null;
    shown = null;
  };

  const handlers = {
    onSense: (sense: string) => dispatch({ type: 'sense-chosen', sense }),
    onPin: (pinned: boolean) => dispatch({ type: pinned ? 'pinned' : 'unpinned' }),
    onWhy: (open: boolean) => dispatch({ type: open ? 'why-asked' : 'why-closed' }),
    onClose: () => dispatch({ type: 'dismissed' }),
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    // One Escape closes one thing: not also the page's dialog beneath.
    event.preventDefault();
    event.stopImmediatePropagation();
    dispatch({ type: 'escaped' });
  };

  /** The line of a mark at which the pointer is, else its first; the same line for as long as the card is open. */
  const anchorOf = (mark: Mark): Anchor | null => {
    const element = ports.element(mark);
    const { x, y } = pointer.at;
    const lines = ports.lines(mark);
    if (element === null || lines.length === 0) return null;
    const index = Math.max(
      0,
      lines.findIndex((line) => inBox(x, y, line)),
    );
    return { element, line: () => ports.lines(mark)[index] ?? ports.lines(mark)[0] ?? null };
  };

  const pointer = watchPointer(
    {
      hit: ports.hit,
      boxes: () => {
        // A page that took our element away has closed the card.
        if (shown?.element.isConnected === false) dispatch({ type: 'dismissed' });
        if (shown === null) return null;
        return { mark: shown.mark, line: shown.anchor.line(), card: shown.element.getBoundingClientRect() };
      },
      isInCard: (event) => shown !== null && event.composedPath().includes(shown.element),
      onMark: (mark) => dispatch({ type: 'entered-mark', mark }),
      onCard: () => dispatch({ type: 'entered-card' }),
      onElsewhere: () => dispatch({ type: 'left' }),
      onPress: () => dispatch({ type: 'pressed' }),
      onTap: (mark) => dispatch({ type: 'asked', mark, by: 'touch' }),
    },
    signal,
  );

  signal.addEventListener('abort', () => dispatch({ type: 'teardown' }), { once: true });
  return {
    get isOpen() {
      return state.is !== 'closed';
    },
    open: (mark) => dispatch({ type: 'asked', mark, by: 'keyboard' }),
    gone: (mark) => dispatch({ type: 'mark-gone', mark }),
    close: () => dispatch({ type: 'dismissed' }),
    listen: pointer.listen,
  };
}
