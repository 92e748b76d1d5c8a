import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, openAnswer, openEnvelope } from '#lib/messages/envelope.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { MESSAGES } from '#lib/messages/message-map.ts';
import { FROM_PAGES, PAGE_SIDE_MESSAGES } from '#lib/messages/page-side.ts';
import { success } from '#lib/messages/result.ts';

const scan = (blocks: unknown) =>
  answer(FROM_PAGES, { name: 'background/scan', request: { blocks } }, undefined, {
    'background/scan': () => success({ blocks: [], entities: [] }),
  });

describe('an envelope', () => {
  it('opens only if it carries a message of ours and nothing else', () => {
    expect(openEnvelope(MESSAGES, { name: 'page/state', request: {} })).toEqual({
      name: 'page/state',
      request: {},
    });
    for (const incoming of [
      undefined,
      'page/state',
      { name: 'page/unknown', request: {} },
      { name: 'constructor', request: {} },
      { name: '__proto__', request: {} },
      { name: 'page/state', request: {}, extra: 1 },
    ]) {
      expect(openEnvelope(MESSAGES, incoming)).toBeUndefined();
    }
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (incoming) => {
        openEnvelope(MESSAGES, incoming);
        openAnswer(MESSAGES, 'background/scan', incoming);
      }),
    );
  });
});

describe('a request', () => {
  it('that fits reaches its handler', async () => {
    expect(await scan([{ id: 1, text: 'Kupyansk' }])).toEqual({
      ok: true,
      value: { blocks: [], entities: [] },
    });
  });

  it('that does not fit is a value that names the member', async () => {
    expect(await scan([{ id: -1, text: 'x' }])).toMatchObject({ ok: false, why: 'malformed' });
    expect(await scan([{ id: 1, text: 'x', html: '<b>' }])).toMatchObject({ ok: false, why: 'malformed' });
    const result = await scan('all');
    expect(result).toMatchObject({ detail: expect.stringContaining('background/scan: blocks') });
  });

  it('that is larger than allowed is refused before it is read', async () => {
    const text = 'x'.repeat(MESSAGE_LIMITS.blockText);
    expect(await scan([{ id: 1, text: `${text}x` }])).toMatchObject({ why: 'malformed' });
    const many = Array.from({ length: MESSAGE_LIMITS.blocks + 1 }, (_, id) => ({ id, text: 'x' }));
    expect(await scan(many)).toMatchObject({ why: 'malformed' });
    const long = Array.from({ length: 6 }, (_, id) => ({ id, text }));
    expect(await scan(long)).toMatchObject({ detail: expect.stringContaining('too much text') });
  });

  it('whose handler throws is answered with a value', async () => {
    const answered = await answer(MESSAGES, { name: 'background/settings', request: {} }, undefined, {
      'background/settings': () => {
        throw new Error('no index');
      },
    });
    expect(answered).toEqual({ ok: false, why: 'browser', detail: 'Error: no index' });
  });
});

it('a page’s script knows the messages of its own side only', () => {
  expect(openEnvelope(PAGE_SIDE_MESSAGES, { name: 'background/subscribe', request: {} })).toBeUndefined();
  expect(openEnvelope(MESSAGES, { name: 'background/subscribe', request: {} })).toBeDefined();
});

describe('an answer', () => {
  it('is checked on arrival', () => {
    expect(openAnswer(MESSAGES, 'background/annotate', { ok: true, value: { injected: true } })).toEqual({
      ok: true,
      value: { injected: true },
    });
    expect(
      openAnswer(MESSAGES, 'background/annotate', { ok: true, value: { injected: 'yes' } }),
    ).toMatchObject({
      ok: false,
      why: 'malformed',
    });
    expect(openAnswer(MESSAGES, 'background/annotate', undefined)).toMatchObject({ why: 'malformed' });
  });

  it('that is a failure arrives as one', () => {
    expect(openAnswer(MESSAGES, 'background/detail', { ok: false, why: 'not-found', detail: 'x' })).toEqual({
      ok: false,
      why: 'not-found',
      detail: 'x',
    });
  });
});
