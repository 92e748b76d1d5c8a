import { describe, expect, it } from 'vitest';
import { FINGERPRINT, feedView, library, RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, OFFER } from '#tests/harness/options-scenes.ts';
import { closedGate } from '#tests/harness/options-world.ts';
import { openOptions } from './open-options.ts';

const one = feedView();

describe('adding a feed', () => {
  it('looks first, and subscribes only when the reader says so, with the fingerprint that was shown', async () => {
    const { actions, state, world } = await openOptions(busyWorld());
    await actions.lookAtFeed(OFFER.url);
    expect(state().adding).toEqual({ is: 'offer', offer: OFFER });
    expect(world.deeds).toEqual([`look at ${OFFER.url}`]);
    await actions.subscribe();
    expect(world.deeds.at(-1)).toBe(`subscribe ${OFFER.url} ${FINGERPRINT}`);
    expect(state().adding).toEqual({ is: 'nothing' });
  });

  it('says what is wrong with the address, and offers nothing', async () => {
    const { actions, state, says } = await openOptions(busyWorld({ offer: undefined }));
    await actions.lookAtFeed('https://nowhere.example/');
    expect(state().adding).toEqual({ is: 'nothing' });
    expect(says()).toContain('no such file');
  });

  it('keeps the offer where the subscription comes to nothing', async () => {
    const { actions, state, says } = await openOptions(
      busyWorld({ troubles: new Map([['subscribe', 'wrong-key']]) }),
    );
    await actions.lookAtFeed(OFFER.url);
    await actions.subscribe();
    expect(state().adding.is).toBe('offer');
    expect(says()).toContain('another key');
  });
});

describe('a feed', () => {
  it('is checked without installing anything, and shows what was found', async () => {
    const { actions, state, world, says } = await openOptions(busyWorld({ news: [] }));
    await actions.checkFeed(one);
    expect(world.deeds).toEqual([`look ${one.feed}`]);
    expect(state().checked.get(one.feed)?.packs).toEqual([]);
    expect(says()).toBe(`${one.title}: Nothing new; version 15 of ${RIVER.title} still waits.`);
  });

  it('is tuned', async () => {
    const { actions, state } = await openOptions(busyWorld());
    await actions.tuneFeed(one, { auto: false, every: 4 * 60 * 60 * 1000 });
    expect(state().library?.feeds[0]).toMatchObject({ auto: false, every: 14_400_000 });
  });

  it.each(['keep', 'remove'] as const)(
    'is left, and what becomes of its packs is said: %s',
    async (packs) => {
      const { actions, state, world, says } = await openOptions(busyWorld());
      await actions.unsubscribe(one, packs);
      expect(world.deeds).toEqual([`unsubscribe ${one.feed} ${packs}`]);
      expect(state().library?.feeds.map(({ feed }) => feed)).toEqual(['coast']);
      expect(says()).toContain(packs === 'keep' ? 'Its pack stays as it is' : 'Its pack is removed');
    },
  );
});

describe('“Update all”', () => {
  it('asks every feed in turn, and says what came of it', async () => {
    const { actions, world, says } = await openOptions(
      busyWorld({ library: library({ packs: [RIVER], feeds: [one] }) }),
    );
    await actions.updateAll();
    expect(world.deeds).toEqual([`install ${one.feed}`]);
    expect(says()).toBe('1 figure changed; 3 claims added.');
  });

  it('tells of what was in the way with its remedy, and asks the next feed all the same', async () => {
    const { actions, world, says } = await openOptions(
      busyWorld({ troubles: new Map([['updateFeed', 'unreachable']]) }),
    );
    await actions.updateAll();
    expect(says()).toContain(`${one.title}: The feed’s host cannot be reached.`);
    expect(says()).toContain('Coast desk');
    expect(world.deeds).toEqual([]);
  });

  it('shows how far it is, and ends when it is cancelled', async () => {
    const progress = { step: 'fetching', what: RIVER.title, received: 1_200_000, total: 3_400_000 } as const;
    const { actions, state, world, says } = await openOptions(busyWorld({ gate: closedGate(), progress }));
    const updating = actions.updateAll();
    expect(state().job?.progress).toEqual({ step: 'asking', what: one.title });
    await expect.poll(() => state().job?.progress).toEqual(progress);
    await actions.cancel();
    await updating;
    expect(state().job).toBeUndefined();
    expect(world.deeds).toEqual(['cancel']);
    expect(says()).not.toBe('');
  });

  it('begins nothing while something else is under way', async () => {
    const gate = closedGate();
    const { actions, world } = await openOptions(busyWorld({ gate }));
    const first = actions.checkFeed(one);
    await actions.updateAll();
    gate.open();
    await first;
    expect(world.deeds).toEqual([`look ${one.feed}`]);
  });
});
