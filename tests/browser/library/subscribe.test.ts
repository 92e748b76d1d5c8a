import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ProgressSchema } from '#lib/library/ports.ts';
import { OfferSchema } from '#lib/library/view.ts';
import { town } from '#tests/unit/library/town.ts';
import { openPress, told } from './press.ts';
import { openReader, summary, WORK, watched, why } from './reader.ts';

const V1 = town('harbour', 1);

describe('a look at a feed', () => {
  it('says what it is, who signs it, what it brings and what would give way, and stores nothing', async () => {
    const press = await openPress();
    await press.publish([V1, town('bundled-town', 4, { title: 'New town' })]);
    const reader = openReader();
    const offer = told(await reader.library.look(` ${press.url} `, WORK));
    expect(v.is(OfferSchema, offer)).toBe(true);
    expect(offer).toMatchObject({
      url: press.url,
      feed: 'courier-feed',
      title: 'The Courier’s facts',
      version: 1,
      fingerprint: press.fingerprint,
    });
    expect(offer.packs.map(({ id, version, replaces }) => ({ id, version, replaces }))).toEqual([
      { id: 'harbour', version: 1, replaces: undefined },
      { id: 'bundled-town', version: 4, replaces: { title: 'Bundled town', version: 1 } },
    ]);
    expect((await reader.record()).generation).toBe(0);
  });

  it('finds the file in a folder that is pasted', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const folder = press.url.slice(0, -'feed.json'.length);
    expect(told(await openReader().library.look(folder, WORK)).url).toBe(press.url);
  });

  it.each(['', 'feed', 'http://news.example/feed.json', 'https://a@news.example/feed.json', 'javascript:1'])(
    'asks nobody where the address is none: “%s”',
    async (url) => {
      expect(why(await openReader().library.look(url, WORK))).toBe('bad-address');
      expect(why(await openReader().library.subscribe(url, 'a', WORK))).toBe('bad-address');
    },
  );

  it('tells of a feed that is past its time, and of one that is subscribed to', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    await reader.library.subscribe(press.url, press.fingerprint, WORK);
    expect(why(await reader.library.look(press.url, WORK))).toBe('subscribed');
    expect(why(await reader.library.subscribe(press.url, press.fingerprint, WORK))).toBe('subscribed');
    await press.publish([V1], { manifest: { expires: '2026-11-21T00:00:00Z' } });
    expect(why(await openReader().library.look(press.url, WORK))).toBe('expired');
  });
});

describe('a subscription', () => {
  it('begins only with the key whose fingerprint was confirmed, however that is written', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    const other = await openPress();
    expect(why(await reader.library.subscribe(press.url, other.fingerprint, WORK))).toBe('wrong-key');
    expect(why(await reader.library.subscribe(press.url, '', WORK))).toBe('wrong-key');
    expect((await reader.record()).generation).toBe(0);
    expect((await press.seen('packs/harbour-1.json.gz')).requests).toEqual([]);

    const read = press.fingerprint.replaceAll(' ', '').toUpperCase();
    expect(summary(await reader.library.subscribe(press.url, read, WORK))).toEqual(['harbour installed 1']);
    expect(await reader.feed()).toMatchObject({
      auto: true,
      checked: '2026-11-22T12:00:00Z',
      failures: 0,
      trouble: null,
      etag: '"1"',
      packs: ['harbour'],
    });
    expect((await reader.record()).generation).toBe(1);
  });

  it('takes over a pack of the extension, which serves again when the feed’s is taken back or removed', async () => {
    const press = await openPress();
    await press.publish([town('bundled-town', 4)]);
    const reader = openReader();
    await reader.library.subscribe(press.url, press.fingerprint, WORK);
    // It changes little: what came with the extension is what it is compared with.
    expect(await reader.serves()).toEqual(['bundled-town 4']);
    expect((await reader.library.serving()).packs[0]?.undoTo).toBe(1);
    await reader.library.undo('bundled-town');
    expect(await reader.serves()).toEqual(['bundled-town 1']);
    expect((await reader.pack('bundled-town')).pending).toMatchObject({ why: 'undone' });
    await reader.library.install('bundled-town');
    await reader.library.remove('bundled-town');
    expect(await reader.serves()).toEqual(['bundled-town 1']);
  });

  it('ends with its packs or without them; those that are kept are its own when it begins again', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    const subscribe = () => reader.library.subscribe(press.url, press.fingerprint, WORK);
    await subscribe();
    expect(await reader.library.unsubscribe(press.feed, 'keep')).toMatchObject({ ok: true });
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
    await press.publish([town('harbour', 2)]);
    expect(summary(await subscribe())).toEqual(['harbour installed 2']);
    await reader.library.unsubscribe(press.feed, 'remove');
    expect(await reader.serves()).toEqual(['bundled-town 1']);
    expect(await reader.bodies()).toEqual({ stored: 0, orphans: 0 });
    expect(why(await reader.library.unsubscribe(press.feed, 'keep'))).toBe('not-found');
  });

  it('tells how far it is at every step', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const seen: v.InferOutput<typeof ProgressSchema>[] = [];
    await openReader().library.subscribe(
      press.url,
      press.fingerprint,
      watched((progress) => seen.push(v.parse(ProgressSchema, progress))),
    );
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([
      'asking',
      'checking',
      'fetching',
      'indexing',
      'storing',
    ]);
    const fetching = seen.filter(({ step }) => step === 'fetching');
    expect(fetching.at(0)).toMatchObject({ what: 'Town', received: 0 });
    expect(fetching.at(-1)?.received).toBe(fetching.at(-1)?.total);
    expect(fetching.at(-1)?.total).toBeGreaterThan(0);
  });

  it('is left alone by the schedule while another operation runs, and its turn comes', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    await reader.library.subscribe(press.url, press.fingerprint, WORK);
    reader.clock += 2 * 86_400_000;
    const other = openReader({ database: reader.database });
    let meanwhile: Promise<number | undefined> | undefined;
    await other.library.update(
      press.feed,
      'install',
      watched(() => {
        meanwhile ??= reader.library.updateDue(WORK);
      }),
    );
    expect(await meanwhile).toBeGreaterThan(reader.clock);
    expect((await press.seen()).requests).toHaveLength(2);
    expect(await reader.library.updateDue(WORK)).toBeGreaterThan(reader.clock);
    expect((await press.seen()).requests).toHaveLength(3);
  });
});
