import { describe, expect, it } from 'vitest';
import { FEED_LIMITS, SCHEDULE } from '#lib/feed/limits.ts';
import type { Subscription } from '#lib/library/record.ts';
import { viewOf } from '#lib/library/view-of.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { town } from '#tests/unit/library/town.ts';
import { DAY, fileOf, NOON, openPress, told } from './press.ts';
import { endedAt, openReader, summary, WORK, watched, why } from './reader.ts';

const V1 = town('harbour', 1);
const V2 = town('harbour', 2);
const V3 = town('harbour', 3);

async function subscribedReader(packs = [V1]) {
  const press = await openPress();
  await press.publish(packs);
  const reader = openReader();
  expect(summary(await reader.library.subscribe(press.url, press.fingerprint, WORK))).toEqual(
    packs.map(({ id, version }) => `${id} installed ${version}`),
  );
  return { press, reader };
}

describe('the life of a pack', () => {
  it('is subscribed to, updated, taken back, stays taken back, and goes on with the next version', async () => {
    const { press, reader } = await subscribedReader();
    const { library } = reader;
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
    const first = (await reader.pack('harbour')).current?.digest;

    await press.publish([V2]);
    reader.clock += DAY;
    expect(summary(await library.update(press.feed, 'install', WORK))).toEqual(['harbour installed 2']);
    expect(await reader.serves()).toContain('harbour 2');
    expect(await reader.pack('harbour')).toMatchObject({
      current: { version: 2, fresh: [{ id: 'claim-00', is: 'changed' }] },
      previous: { version: 1, digest: first },
      pending: null,
    });

    expect(await library.undo('harbour')).toEqual({ ok: true, value: undefined });
    expect(await reader.pack('harbour')).toMatchObject({
      current: { version: 1, digest: first, fresh: [] },
      previous: null,
      pending: { why: 'undone', generation: { version: 2 } },
    });

    // Unchanged at the host; then the same pack in a later state of the feed, asked for by the reader and by itself.
    expect(summary(await library.update(press.feed, 'install', WORK))).toEqual([]);
    await press.publish([V2], { manifest: { title: 'Another title' } });
    expect(summary(await library.update(press.feed, 'install', WORK))).toEqual([]);
    await press.publish([V2]);
    reader.clock += 2 * DAY;
    await library.updateDue(WORK);
    expect((await reader.feed()).trust.version).toBe(4);
    expect(await reader.serves()).toContain('harbour 1');
    expect((await reader.pack('harbour')).pending).toMatchObject({ why: 'undone' });

    await press.publish([V3]);
    reader.clock += 2 * DAY;
    await library.updateDue(WORK);
    expect(await reader.pack('harbour')).toMatchObject({
      current: { version: 3 },
      previous: { version: 1, digest: first },
      pending: null,
    });
    expect(await reader.bodies()).toEqual({ stored: 2, orphans: 0 });
  });

  it('comes back when the reader takes the version after all, and can be taken back once more', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V2]);
    await reader.library.update(press.feed, 'install', WORK);
    await reader.library.undo('harbour');
    expect(await reader.library.install('harbour')).toMatchObject({ ok: true });
    expect(await reader.pack('harbour')).toMatchObject({
      current: { version: 2, fresh: [{ id: 'claim-00' }] },
      previous: { version: 1 },
      pending: null,
    });
    await reader.library.undo('harbour');
    expect(await reader.serves()).toContain('harbour 1');
    expect(why(await reader.library.undo('harbour'))).toBe('not-found');
    expect(await reader.serves()).toContain('harbour 1');
  });

  it('is put aside until a newer version comes', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V2]);
    expect(summary(await reader.library.update(press.feed, 'look', WORK))).toEqual(['harbour pending 2']);
    expect(await reader.serves()).toContain('harbour 1');
    expect(await reader.library.dismiss('harbour')).toMatchObject({ ok: true });
    expect(await reader.bodies()).toEqual({ stored: 1, orphans: 0 });

    await press.publish([V2], { manifest: { title: 'Another title' } });
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([]);
    expect(await reader.serves()).toContain('harbour 1');
    await press.publish([V3]);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 3',
    ]);
  });

  it('is removed with all that was stored of it, and its feed does not bring it again', async () => {
    const { press, reader } = await subscribedReader([V1, town('bridge', 1)]);
    expect(await reader.library.remove('harbour')).toMatchObject({ ok: true });
    expect(await reader.serves()).toEqual(['bundled-town 1', 'bridge 1']);
    await press.publish([V2, town('bridge', 2)]);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual(['bridge installed 2']);
    expect(await reader.bodies()).toEqual({ stored: 2, orphans: 0 });
  });
});

describe('a version that waits', () => {
  it('is one that changes more than a fifth of the facts, until the reader takes it', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([town('harbour', 2, { changed: 9 })]);
    reader.clock += 2 * DAY;
    await reader.library.updateDue(WORK);
    expect(await reader.serves()).toContain('harbour 1');
    expect((await reader.pack('harbour')).pending).toMatchObject({
      why: 'large',
      generation: { version: 2 },
    });

    // It is not fetched again while it waits, be it looked for or asked for.
    await press.publish([town('harbour', 2, { changed: 9 })]);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([]);
    expect((await press.seen(fileOf('harbour', 2))).requests).toHaveLength(1);
    expect(told(await reader.library.difference('harbour', 'pending'))).toMatchObject({
      from: 1,
      to: 2,
      counts: { claims: { changed: 9 } },
    });
    await reader.library.install('harbour');
    expect(await reader.serves()).toContain('harbour 2');
    expect(told(await reader.library.difference('harbour', 'previous'))).toMatchObject({ from: 1, to: 2 });
  });

  it('is everything that is found by a look, and is installed without a second fetch', async () => {
    const { press, reader } = await subscribedReader([V1, town('bridge', 1)]);
    await press.publish([V2, town('bridge', 2)]);
    expect(summary(await reader.library.update(press.feed, 'look', WORK))).toEqual([
      'harbour pending 2',
      'bridge pending 2',
    ]);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1', 'bridge 1']);
    expect((await reader.pack('harbour')).pending).toMatchObject({ why: 'found' });
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 2',
      'bridge installed 2',
    ]);
    expect((await press.seen(fileOf('harbour', 2))).requests).toHaveLength(1);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2', 'bridge 2']);
  });

  it('is fetched again where the feed promises something else under its number by now', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V2]);
    await reader.library.update(press.feed, 'look', WORK);
    const mended = town('harbour', 2, { changed: 2 });
    await press.publish([mended]);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 2',
    ]);
    expect((await press.seen(fileOf('harbour', 2))).requests).toHaveLength(2);
    expect((await reader.library.serving()).packs.at(-1)?.pack).toEqual(mended);
    expect(await reader.bodies()).toEqual({ stored: 2, orphans: 0 });
  });

  it('waits where the reader asked a feed to look only', async () => {
    const { press, reader } = await subscribedReader();
    await reader.library.tune(press.feed, { auto: false });
    await press.publish([V2]);
    reader.clock += 2 * DAY;
    await reader.library.updateDue(WORK);
    expect((await reader.pack('harbour')).pending).toMatchObject({ why: 'found' });
    expect(await reader.serves()).toContain('harbour 1');
  });
});

describe('a pack that the reader has not agreed to', () => {
  it('waits, be it asked for or not, with each of its versions, until the reader takes one', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V2, town('bridge', 1)]);
    reader.clock += 2 * DAY;
    await reader.library.updateDue(WORK);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2']);
    expect((await reader.pack('bridge')).pending).toMatchObject({ why: 'new', generation: { version: 1 } });
    const view = await viewOf(await reader.library.serving(), DEFAULT_SETTINGS, reader.clock);
    expect(view.feeds[0]?.waiting).toEqual([{ id: 'bridge', title: 'Town', version: 1 }]);

    const update = () => reader.library.update(press.feed, 'install', WORK);
    expect(summary(await update())).toEqual([]);
    await press.publish([V2, town('bridge', 2)]);
    expect(summary(await update())).toEqual(['bridge pending 2']);
    expect(await reader.library.dismiss('bridge')).toMatchObject({ ok: true });
    await press.publish([V2, town('bridge', 3)]);
    expect(summary(await update())).toEqual(['bridge pending 3']);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2']);

    expect(await reader.library.install('bridge')).toMatchObject({ ok: true });
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2', 'bridge 3']);
    await press.publish([V2, town('bridge', 4)]);
    expect(summary(await update())).toEqual(['bridge installed 4']);
  });

  it('waits where it would take the place of the extension’s own, which serves on', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V1, town('bundled-town', 4)]);
    const update = () => reader.library.update(press.feed, 'install', WORK);
    expect(summary(await update())).toEqual(['bundled-town pending 4']);
    await press.publish([V1, town('bundled-town', 5)]);
    expect(summary(await update())).toEqual(['bundled-town pending 5']);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
    const view = await viewOf(await reader.library.serving(), DEFAULT_SETTINGS, reader.clock);
    expect(view.packs[0]?.pending).toMatchObject({ why: 'new', source: 'The Courier’s facts' });

    await reader.library.install('bundled-town');
    expect(await reader.serves()).toEqual(['bundled-town 5', 'harbour 1']);
    await reader.library.undo('bundled-town');
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
  });

  it('waits the next time as well where it was refused the first time', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V1, town('bridge', 1)], { files: { bridge: btoa('other') } });
    const update = () => reader.library.update(press.feed, 'install', WORK);
    expect(summary(await update())).toEqual(['bridge refused 1 wrong-bytes']);
    expect((await reader.feed()).packs).toEqual(['harbour']);
    await press.publish([V1, town('bridge', 1)]);
    expect(summary(await update())).toEqual(['bridge pending 1']);
    expect((await reader.feed()).packs).toEqual(['harbour', 'bridge']);
  });

  it('is looked for as new, and so is not installed by the next update', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V1, town('bridge', 1)]);
    expect(summary(await reader.library.update(press.feed, 'look', WORK))).toEqual(['bridge pending 1']);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([]);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
  });
});

describe('a check that nobody asked for', () => {
  it('is recorded as begun while it goes on, and as done when it is', async () => {
    const { press, reader } = await subscribedReader();
    reader.clock += 2 * DAY;
    const before = await reader.feed();
    let meanwhile: Promise<Subscription> | undefined;
    await reader.library.updateDue(
      watched(() => {
        meanwhile ??= reader.feed();
      }),
    );
    const next = new Date(reader.clock + SCHEDULE.firstRetry * (1 + SCHEDULE.jitter / 2)).toISOString();
    expect(await meanwhile).toEqual({ ...before, failures: 1, next: next.replace('.000', '') });
    expect(await reader.feed()).toMatchObject({ failures: 0, trouble: null });
    expect((await press.seen()).requests).toHaveLength(2);
  });

  it('that was ended in its midst is not begun again before its time, and waits longer each time', async () => {
    const { press, reader } = await subscribedReader();
    await press.publish([V2]);
    reader.clock += 2 * DAY;
    const waits: number[] = [];
    for (const end of [0, 1, 2]) {
      const reached = Promise.withResolvers<void>();
      const ended = openReader({
        database: reader.database,
        lock: `ended ${end} ${reader.database}`,
        around: (store) =>
          endedAt(store, (call) => {
            if (call === 'stage') reached.resolve();
            return call === 'stage';
          }),
      });
      ended.clock = reader.clock;
      void ended.library.updateDue(WORK);
      await reached.promise;
      const { failures, next } = await reader.feed();
      expect(failures).toBe(end + 1);
      waits.push(Date.parse(next) - reader.clock);
      const asked = (await press.seen()).requests.length;
      expect(await reader.library.updateDue(WORK)).toBe(Date.parse(next));
      expect((await press.seen()).requests).toHaveLength(asked);
      reader.clock = Date.parse(next);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(SCHEDULE.firstRetry);
    expect(waits[2]).toBeGreaterThan((waits[0] ?? 0) * 3);
    await reader.library.updateDue(WORK);
    expect(await reader.feed()).toMatchObject({ failures: 0, trouble: null });
    expect(await reader.serves()).toContain('harbour 2');
  });

  it('that fails counts once', async () => {
    const { press, reader } = await subscribedReader();
    await press.answer('feed.json', { status: 500 });
    reader.clock += 2 * DAY;
    await reader.library.updateDue(WORK);
    expect(await reader.feed()).toMatchObject({ failures: 1, trouble: { why: 'refused-by-host' } });
  });

  it('that is cancelled is no failure, and the feed is left alone for a while', async () => {
    const { press, reader } = await subscribedReader();
    reader.clock += 2 * DAY;
    const before = await reader.feed();
    const controller = new AbortController();
    await reader.library.updateDue(watched(() => controller.abort(), controller));
    const { next, ...rest } = await reader.feed();
    expect({ ...rest, next: before.next }).toEqual(before);
    expect(Date.parse(next)).toBeGreaterThanOrEqual(reader.clock + SCHEDULE.firstRetry);
    expect((await press.seen(fileOf('harbour', 2))).requests).toEqual([]);
  });
});

describe('a check', () => {
  it('names what was stored, so that a host without news answers with nothing', async () => {
    const { press, reader } = await subscribedReader();
    reader.clock += DAY;
    const before = await reader.feed();
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([]);
    const { requests } = await press.seen();
    expect(requests.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(await reader.feed()).toEqual({
      ...before,
      checked: '2026-11-23T12:00:00Z',
      next: expect.any(String),
    });
    expect(Date.parse((await reader.feed()).next)).toBeGreaterThanOrEqual(NOON + DAY + SCHEDULE.every);
  });

  it('finds out when a feed has gone quiet, whether or not its host answers with the same bytes', async () => {
    const { press, reader } = await subscribedReader();
    const record = await reader.record();
    reader.clock = Date.parse('2026-12-22T12:00:00Z') + FEED_LIMITS.clockSkew + 1000;
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe('expired');
    expect(await reader.feed()).toMatchObject({ failures: 1, trouble: { why: 'expired' } });
    await press.answer('feed.json', { status: 200, ...(await again(press)) });
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe('expired');
    expect((await reader.record()).packs).toEqual(record.packs);
    expect(await reader.serves()).toContain('harbour 1');
  });

  it('asks a feed at once whose next check a wrong clock put years ahead', async () => {
    const { press, reader } = await subscribedReader();
    reader.clock = NOON - 2 * 365 * DAY;
    await reader.library.updateDue(WORK);
    expect((await press.seen()).requests).toHaveLength(2);
    expect(Date.parse((await reader.feed()).next)).toBeLessThan(reader.clock + 2 * DAY);
  });
});

/** What the feed answers now, without an entity tag. */
async function again(press: { url: string }): Promise<{ body: string }> {
  return { body: await (await fetch(press.url)).text() };
}
