/** A way for the background to let everything else go first. */

/**
 * Resolves after what has arrived meanwhile was handled: messages, events, answers of the browser. A task of the lowest
 * priority is the only way that is both fair and quick. Messages of a channel of one's own and `scheduler.yield` come
 * before those of the browser (in Chromium ten times as many slices passed before a card was answered), and
 * timers that are set again and again are held back for four milliseconds each.
 */
export const turn = (): Promise<void> => scheduler.postTask(() => undefined, { priority: 'background' });
