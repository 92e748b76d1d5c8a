import { describe, expect, it } from 'vitest';
import { failure } from '#lib/messages/result.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { feedView, RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, freshWorld, HARBOUR } from '#tests/harness/options-scenes.ts';
import { openOptions } from './open-options.ts';

describe('the options page, opened', () => {
  it('shows what the library holds, in the reader’s order', async () => {
    const { state } = await openOptions(busyWorld());
    expect(state().library?.packs.map(({ id }) => id)).toEqual([RIVER.id, HARBOUR.id, 'council-elections']);
  });

  it('says what the background did not answer, and shows nothing else', async () => {
    const world = freshWorld({ failing: new Map([['library', failure('unreachable')]]) });
    const { state, says } = await openOptions(world);
    expect(state().library).toBeUndefined();
    expect(says()).toContain('did not answer');
  });

  it('comes to the place its address names', async () => {
    const pending = await openOptions(busyWorld({ hash: `#pack=${RIVER.id}&difference=pending` }));
    expect(pending.state().difference?.ok).toBe(true);
    const pack = await openOptions(busyWorld({ hash: `#pack=${HARBOUR.id}` }));
    expect(pack.state().browsing?.page?.total).toBe(120);
  });

  it('follows the browser’s way back', async () => {
    const { actions, state, world } = await openOptions(busyWorld());
    await actions.go({ at: 'pack', pack: HARBOUR.id });
    expect(world.hash).toBe(`#pack=${HARBOUR.id}`);
    world.tellHash?.('#');
    expect(state().place).toEqual({ at: 'index' });
  });

  it('looks up how muted names are written, and prints the id of those it does not find', async () => {
    const { state } = await openOptions(busyWorld());
    expect([...state().names.values()]).toEqual(['Port Aldren']);
  });

  it('tells nothing after it is gone', async () => {
    const { actions, state, life } = await openOptions(busyWorld());
    life.abort();
    const before = state();
    await actions.setPack(RIVER.id, { enabled: false });
    expect(state()).toBe(before);
  });
});

describe('packs', () => {
  const packOf = (opened: Awaited<ReturnType<typeof openOptions>>, id: string) =>
    opened.state().library?.packs.find((pack) => pack.id === id);

  it('are switched off, muted and made private', async () => {
    const opened = await openOptions(busyWorld());
    await opened.actions.setPack(RIVER.id, { enabled: false });
    await opened.actions.setPack(RIVER.id, { muted: true });
    await opened.actions.setPack(RIVER.id, { private: true });
    expect(packOf(opened, RIVER.id)).toMatchObject({ enabled: false, muted: true, private: true });
  });

  it('move, and it is said where they stand now', async () => {
    const { actions, state, says } = await openOptions(busyWorld());
    await actions.movePack(HARBOUR.id, 'earlier');
    expect(state().library?.packs[0]?.id).toBe(HARBOUR.id);
    expect(says()).toBe(`${HARBOUR.title} is now number 1 of 3.`);
  });

  it('go back one version with one deed; the one that was taken back waits', async () => {
    const opened = await openOptions(busyWorld());
    await opened.actions.changePack(RIVER.id, 'undo');
    expect(packOf(opened, RIVER.id)).toMatchObject({
      serves: { version: 13 },
      pending: { version: 14, why: 'undone' },
    });
    expect(opened.says()).toBe(`${RIVER.title} is back at version 13. Version 14 waits.`);
  });

  it('install what waits from its difference, and lead back to the index', async () => {
    const hash = `#pack=${RIVER.id}&difference=pending`;
    const opened = await openOptions(busyWorld({ hash }));
    await opened.actions.changePack(RIVER.id, 'install');
    expect(opened.state().place).toEqual({ at: 'index' });
    expect(opened.says()).toBe(`${RIVER.title}: version 15 is installed.`);
  });

  it('stay as they are, and the page where it is, where a change comes to nothing', async () => {
    const hash = `#pack=${RIVER.id}&difference=pending`;
    const opened = await openOptions(busyWorld({ hash, troubles: new Map([['changePack', 'no-room']]) }));
    await opened.actions.changePack(RIVER.id, 'install');
    expect(opened.state().place.at).toBe('difference');
    expect(opened.says()).toContain('no room');
    expect(packOf(opened, RIVER.id)?.serves.version).toBe(14);
  });

  it('are exported under a name of their own', async () => {
    const { actions, world } = await openOptions(busyWorld());
    await actions.exportPack(HARBOUR.id);
    expect(world.deeds).toContain(`save ${HARBOUR.id}.json`);
  });

  it('lose a name, and find it again', async () => {
    const { actions, state, says } = await openOptions(freshWorld());
    const ref = `${HARBOUR.id}/dockers`;
    await actions.muteEntity(ref, 'Dockers’ Federation', true);
    expect(state().settings?.entitiesMuted).toEqual([ref]);
    await actions.muteEntity(ref, 'Dockers’ Federation', false);
    expect(state().settings?.entitiesMuted).toEqual([]);
    expect(says()).toBe(`Dockers’ Federation of ${HARBOUR.title} will be found again.`);
  });
});

describe('what is said of a deed', () => {
  type Deed = (actions: OptionsActions) => unknown;
  const feed = feedView();

  it.each<[string, Deed]>([
    ['a switch', (actions) => actions.setPack(RIVER.id, { muted: true })],
    ['the choice of a feed', (actions) => actions.tuneFeed(feed, { auto: false })],
    ['a backup that is picked', (actions) => actions.pickBackup(new File([], 'kept.gz'))],
    ['what is put away', (actions) => actions.stopAdding()],
    ['a file that is looked at', (actions) => actions.openFile(new File(['{}'], 'flood.json.gz'))],
    ['a feed that is looked at', (actions) => actions.lookAtFeed('https://feeds.ossova-press.example/')],
    ['another place', (actions) => actions.go({ at: 'pack', pack: HARBOUR.id })],
  ])('is taken back by the next one: %s', async (_, deed) => {
    const { actions, says } = await openOptions(busyWorld());
    await actions.exportPack(HARBOUR.id);
    expect(says()).toMatch(/^Saved as/u);
    await deed(actions);
    expect(says()).toBe('');
  });

  it.each<[string, Deed]>([
    ['other words', (actions) => actions.browse({ query: 'dock' })],
    ['a card that is opened', (actions) => actions.openCard(`${HARBOUR.id}/dockers`)],
    ['a card that is closed', (actions) => actions.closeCard()],
  ])('is taken back beside a pack that is browsed: %s', async (_, deed) => {
    const { actions, says } = await openOptions(busyWorld({ hash: `#pack=${HARBOUR.id}` }));
    await actions.muteEntity(`${HARBOUR.id}/dockers`, 'Dockers’ Federation', true);
    expect(says()).toBe(`Dockers’ Federation of ${HARBOUR.title} will not be found again.`);
    await deed(actions);
    expect(says()).toBe('');
  });
});

describe('storage out of order', () => {
  it('is repaired with one deed', async () => {
    const { library } = freshWorld();
    const { actions, state, world } = await openOptions(
      freshWorld({ library: { ...library, trouble: { why: 'storage-damaged' } } }),
    );
    await actions.repair();
    expect(world.deeds).toEqual(['repair']);
    expect(state().library?.trouble).toBeUndefined();
  });
});

describe('browsing', () => {
  it('asks for the next page, and begins anew with other words or another kind', async () => {
    const { actions, state } = await openOptions(busyWorld({ hash: `#pack=${HARBOUR.id}` }));
    await actions.browse({ from: 50 });
    expect(state().browsing?.page?.hits[0]?.name).toBe('Ward 44');
    await actions.browse({ kind: 'organisation' });
    expect(state().browsing?.question.from).toBe(0);
    expect(state().browsing?.page?.total).toBe(3);
    await actions.browse({ query: 'dock' });
    expect(state().browsing?.page?.hits.map(({ name }) => name)).toEqual(['Dockers’ Federation']);
    await actions.browse({ query: '', kind: undefined });
    expect(state().browsing?.page?.total).toBe(120);
  });
});
