import { describe, expect, it } from 'vitest';
import { failure, success } from '#lib/messages/result.ts';
import { EMPTY_STATE, type PopupEvent, type PopupState, reduce } from '#lib/popup/state.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';

const stateAfter = (...events: readonly PopupEvent[]): PopupState => events.reduce(reduce, EMPTY_STATE);
const opened: PopupEvent = {
  type: 'opened',
  ground: {
    browser: 'chromium',
    tab: { id: 1, url: 'https://harbour-gazette.example/' },
    access: true,
    settings: DEFAULT_SETTINGS,
    library: undefined,
    shortcuts: [],
  },
};
const hit = { id: 'harbour/elin', pack: 'Harbour', name: 'Elin', kind: 'place' } as const;
const find = {
  id: 'harbour/elin',
  name: 'Elin',
  kind: 'place',
  count: 2,
  contested: false,
  quiet: false,
} as const;
const annotated = success({
  state: 'annotated',
  mentions: 2,
  entities: 1,
  contested: 0,
  reading: false,
} as const);

describe('reduce', () => {
  it('knows the address once it knows the tab', () => {
    expect(stateAfter(opened).address).toMatchObject({ kind: 'web', site: 'harbour-gazette.example' });
  });

  it('keeps hits to the words they answer, and drops late ones', () => {
    const typed = stateAfter({ type: 'query', query: 'eli' });
    expect(reduce(typed, { type: 'hits', query: 'el', hits: [hit] })).toBe(typed);
    expect(reduce(typed, { type: 'hits', query: 'eli', hits: [hit] }).hits).toEqual([hit]);
  });

  it('keeps the last hits while the next are on their way, and none for an empty field', () => {
    const answered = stateAfter({ type: 'query', query: 'el' }, { type: 'hits', query: 'el', hits: [hit] });
    expect(reduce(answered, { type: 'query', query: 'eli' }).hits).toEqual([hit]);
    expect(reduce(answered, { type: 'query', query: ' ' }).hits).toBeUndefined();
  });

  it('drops facts for a card that was left', () => {
    const left = stateAfter(
      { type: 'view', view: { at: 'card', entity: 'harbour/elin', card: undefined } },
      { type: 'back' },
    );
    expect(reduce(left, { type: 'card', entity: 'harbour/elin', card: failure('not-found') })).toBe(left);
  });

  it('forgets what was found when the page is no longer annotated', () => {
    const found = stateAfter({ type: 'page', page: annotated }, { type: 'found', found: [find] });
    expect(reduce(found, { type: 'page', page: annotated }).found).toEqual([find]);
    expect(reduce(found, { type: 'page', page: failure('unreachable') }).found).toEqual([]);
  });

  it('goes back from the question to the settings, but after the deed to the page', () => {
    const asked = stateAfter({ type: 'view', view: { at: 'delete', deleted: false } }, { type: 'back' });
    expect(asked.view).toEqual({ at: 'settings' });
    const done = stateAfter({ type: 'view', view: { at: 'delete', deleted: true } }, { type: 'back' });
    expect(done.view).toEqual({ at: 'page' });
  });

  it('takes a trouble back when the reader goes elsewhere', () => {
    const troubled = stateAfter({ type: 'trouble', trouble: failure('browser') });
    expect(reduce(troubled, { type: 'view', view: { at: 'settings' } }).trouble).toBeUndefined();
  });
});
