import { describe, expect, it } from 'vitest';
import { failure, success } from '#lib/messages/result.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import { createPopup } from '#lib/popup/controller.ts';
import { MOST_ASKS, MOST_PATIENT_ASKS } from '#lib/popup/limits.ts';
import { knownOf } from '#lib/popup/page-reader.ts';
import type { PopupPorts } from '#lib/popup/ports.ts';
import { reportOn } from '#lib/popup/report.ts';
import { EMPTY_STATE, type PopupState } from '#lib/popup/state.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { createWorld, portsOf, type World } from '#tests/harness/popup-world.ts';

const SITE = 'harbour-gazette.example';
const FOUND = [
  { id: 'harbour/elin', name: 'Elin', kind: 'place', count: 2, contested: true, quiet: false },
] as const;

interface Opened {
  readonly world: World;
  readonly actions: PopupActions;
  readonly life: AbortController;
  state(): PopupState;
  /** What the popup says of the page: "annotated", "asked", or why not. */
  says(): string;
}

async function opened(change: Partial<World> = {}, ports: Partial<PopupPorts> = {}): Promise<Opened> {
  const world = createWorld({ found: FOUND, ...change });
  const life = new AbortController();
  let state = EMPTY_STATE;
  const keep = (next: PopupState) => {
    state = next;
  };
  const actions = createPopup({ ...portsOf(world), ...ports }, keep, life.signal);
  await actions.open();
  const says = () => {
    const known = knownOf(state);
    const report = known && reportOn(known);
    return report?.is === 'silent' ? report.why : (report?.is ?? 'nothing');
  };
  return { world, actions, life, state: () => state, says };
}

describe('the popup, opened', () => {
  it('shows what was found on an annotated page', async () => {
    const { state, says } = await opened();
    expect(says()).toBe('annotated');
    expect(state().found).toEqual(FOUND);
  });

  it('follows a page that is being read until it is read', async () => {
    const { state } = await opened({ readingFor: 5 });
    expect(state().page).toMatchObject({ value: { reading: false } });
  });

  it('stops asking a page that never ends', async () => {
    const { world } = await opened({ readingFor: Number.POSITIVE_INFINITY });
    expect(world.asked).toBe(MOST_ASKS);
  });

  it('asks a page without a script of ours a few times, then says that it does not answer', async () => {
    const { world, says } = await opened({ scripted: false });
    expect(world.asked).toBe(MOST_PATIENT_ASKS);
    expect(says()).toBe('no-answer');
  });

  it('does not ask a page of the browser', async () => {
    const { world, says } = await opened({ tab: { id: 7 } });
    expect([says(), world.asked]).toEqual(['browser-page', 0]);
  });

  it('tells that the background does not answer, and shows nothing else', async () => {
    const { state } = await opened({ failing: new Map([['settings', failure('unreachable')]]) });
    expect(state().ground).toBeUndefined();
    expect(state().trouble?.why).toBe('unreachable');
  });

  it('works without knowing the library, and says so', async () => {
    const { state, says } = await opened({ failing: new Map([['library', failure('browser')]]) });
    expect(says()).toBe('annotated');
    expect(state().trouble?.why).toBe('browser');
  });
});

describe('a browser that refuses to answer', () => {
  const refuse = () => Promise.reject(new Error('Extension context invalidated.'));

  it('is told of where it does not say which tab is open, and nothing else is shown', async () => {
    const { state } = await opened({}, { activeTab: refuse });
    expect(state().ground).toBeUndefined();
    expect(state().trouble?.why).toBe('browser');
  });

  it.each(['shortcuts', 'hasAccess'] as const)('is told of where %s fails, beside the rest', async (port) => {
    const { state } = await opened({}, { [port]: refuse });
    expect(state().ground).toBeDefined();
    expect(state().trouble?.why).toBe('browser');
    expect(state().page?.ok).toBe(true);
  });

  it('is told of where it will not ask the reader for access', async () => {
    const { actions, says, state } = await opened({ access: false }, { requestAccess: refuse });
    await actions.remedy('give-access');
    expect([says(), state().trouble?.why]).toEqual(['no-access', 'browser']);
  });

  it('is told of where it will not reload the page, and the popup stays', async () => {
    const { actions, state, world } = await opened({ scripted: false }, { reload: refuse });
    await actions.remedy('reload');
    expect(state().trouble?.why).toBe('browser');
    expect(world.deeds).toEqual([]);
  });
});

describe('the switches', () => {
  it('switch everything off and on', async () => {
    const { actions, says } = await opened();
    await actions.change({ on: false });
    expect(says()).toBe('off-everywhere');
    await actions.remedy('switch-on-everywhere');
    expect(says()).toBe('annotated');
  });

  it('switch this site off and on, and remember it by its host', async () => {
    const { actions, says, world } = await opened();
    await actions.switchSite(false);
    expect(says()).toBe('off-site');
    expect(world.settings.sitesOff).toEqual([SITE]);
    await actions.remedy('switch-on-site');
    expect(says()).toBe('annotated');
    expect(world.settings.sitesOff).toEqual([]);
  });

  it('switch this page off and on, and change no setting', async () => {
    const { actions, says, state, world } = await opened();
    await actions.switchPage(false);
    expect(says()).toBe('off-page');
    expect(state().found).toEqual([]);
    await actions.switchPage(true);
    expect(says()).toBe('annotated');
    expect(state().found).toEqual(FOUND);
    expect(world.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('leave things as they were and tell what went wrong where a change fails', async () => {
    const { actions, says, state, world } = await opened();
    world.failing.set('changeSite', failure('browser', 'quota'));
    await actions.switchSite(false);
    expect(says()).toBe('annotated');
    expect(state().trouble?.why).toBe('browser');
  });
});

describe('the remedies', () => {
  it('annotate a page that is no article, once', async () => {
    const { actions, says, world } = await opened({ article: false });
    expect(says()).toBe('not-an-article');
    await actions.remedy('annotate-page');
    expect(says()).toBe('annotated');
    expect(world.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('annotate a site always', async () => {
    const { actions, says, world } = await opened({ article: false });
    await actions.remedy('always-on-site');
    expect(says()).toBe('annotated');
    expect(world.settings.sitesAlways).toEqual([SITE]);
  });

  it('say so where the browser lets no script in', async () => {
    const { actions, says, state } = await opened({ scripted: false, injectable: false });
    await actions.remedy('annotate-page');
    expect(state().trouble?.why).toBe('browser');
    expect(says()).toBe('refused');
  });

  it('say so where the background tells of the refusal', async () => {
    const { actions, says, state, world } = await opened({ scripted: false });
    world.failing.set('annotateTab', failure('browser', 'Missing host permission'));
    await actions.remedy('annotate-page');
    expect([state().trouble?.why, says()]).toEqual(['browser', 'refused']);
  });

  it('add a site to the chosen ones', async () => {
    const settings = { ...DEFAULT_SETTINGS, reach: 'chosen-sites' as const };
    const { actions, says, world } = await opened({ settings });
    expect(says()).toBe('not-chosen');
    await actions.remedy('choose-site');
    expect(says()).toBe('annotated');
    expect(world.settings.sitesChosen).toEqual([SITE]);
  });

  it('ask for access straight from the click, before anything is awaited', async () => {
    const { actions, says, world } = await opened({ access: false });
    expect(says()).toBe('no-access');
    const asking = actions.remedy('give-access');
    expect(world.deeds).toEqual(['ask for https://www.harbour-gazette.example/elin/talks']);
    await asking;
    expect(says()).toBe('annotated');
  });

  it('take a refusal of access as an answer', async () => {
    const { actions, says } = await opened({ access: false, grants: false });
    await actions.remedy('give-access');
    expect(says()).toBe('no-access');
  });

  it('reload the page and leave it to the reader', async () => {
    const { actions, world } = await opened({ scripted: false });
    await actions.remedy('reload');
    expect(world.deeds).toEqual(['reload', 'close']);
  });
});

describe('finds, search and settings', () => {
  it('show a find in the page and get out of the way', async () => {
    const { actions, world } = await opened();
    await actions.show('harbour/elin');
    expect(world.deeds).toEqual(['show harbour/elin', 'close']);
  });

  it('stay open and say so where the find is gone', async () => {
    const { actions, world, state } = await opened();
    world.failing.set('show', failure('not-found'));
    await actions.show('harbour/elin');
    expect(world.deeds).toEqual([]);
    expect(state().trouble?.why).toBe('not-found');
  });

  it('answer the last words typed, however late the answers to earlier ones come', async () => {
    const late: (() => void)[] = [];
    const hits = (name: string) =>
      success([{ id: `harbour/${name}`, pack: 'Harbour', name, kind: 'place' as const }]);
    const { actions, state } = await opened(
      {},
      { search: (query) => new Promise((resolve) => late.push(() => resolve(hits(query)))) },
    );
    const searches = [actions.search('e'), actions.search('el')];
    for (const answer of late.reverse()) answer();
    await Promise.all(searches);
    expect(state().hits?.map(({ name }) => name)).toEqual(['el']);
  });

  it('open a card that cannot be had with the reason', async () => {
    const { actions, state } = await opened();
    await actions.openCard('harbour/elin');
    expect(state().view).toMatchObject({ at: 'card', card: { ok: false, why: 'not-found' } });
  });

  it('delete everything, and show the settings of a fresh installation', async () => {
    const { actions, state, world } = await opened({ settings: { ...DEFAULT_SETTINGS, badge: 'dot' } });
    await actions.deleteEverything();
    expect(world.deeds).toEqual(['delete everything']);
    expect(state().view).toEqual({ at: 'delete', deleted: true });
    expect(state().ground?.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('do not claim to have deleted what could not be deleted', async () => {
    const { actions, state, world } = await opened();
    world.failing.set('deleteEverything', failure('browser'));
    await actions.deleteEverything();
    expect(state().view).toEqual({ at: 'page' });
    expect(state().trouble?.why).toBe('browser');
  });

  it('tell nothing after the popup is gone', async () => {
    const { actions, state, life } = await opened();
    life.abort();
    const before = state();
    await actions.switchSite(false);
    expect(state()).toBe(before);
  });
});
