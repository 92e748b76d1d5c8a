/** A document that is no pack at all is told what it is, once, and where it belongs. */
import { describe, expect, test } from 'vitest';
import { parsePack } from '#lib/facts/shape.ts';
import { BACKUP_FORMAT } from '#lib/library/backup-file.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';

const OTHERS: readonly [what: string, document: unknown, path: string, message: RegExp, remedy: RegExp][] = [
  ['a feed', { keys: [], manifest: { payload: '', signatures: [] } }, '', /^is a feed\.json/u, /subscribe/u],
  [
    'a backup',
    { format: BACKUP_FORMAT, library: {} },
    '/format',
    /^is a backup/u,
    /restore it under Backup/u,
  ],
  ['a list', [{ id: 'lowe' }], '', /^is a list/u, /one object/u],
  ['a text', 'fact-pack/1', '', /^is a single value/u, /one object/u],
  ['null', null, '', /^is a single value/u, /one object/u],
  ['an object of anything', { a: 1, b: 2 }, '', /^is no fact pack: it has no “format”/u, /"fact-pack\/1"/u],
  [
    'a pack of a later format',
    { ...floodPack(), format: 'fact-pack/2' },
    '/format',
    /another format: "fact-pack\/2"/u,
    /update/u,
  ],
  [
    'a pack under another word',
    { ...floodPack(), format: 'facts' },
    '/format',
    /this is "facts"/u,
    /must be "fact-pack\/1"/u,
  ],
  [
    'a pack whose format is a number',
    { ...floodPack(), format: 1 },
    '/format',
    /no text/u,
    /must be "fact-pack\/1"/u,
  ],
  [
    'a format of a megabyte',
    { format: 'x'.repeat(1e6) },
    '/format',
    /^is no fact pack: .{0,100}$/u,
    /must be/u,
  ],
];

describe('what is no pack', () => {
  test.each(OTHERS)('is told once: %s', (_what, document, path, message, remedy) => {
    const shape = parsePack(document);
    expect.assert(!shape.ok);
    expect(shape.findings).toEqual([
      expect.objectContaining({
        path,
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      }),
    ]);
  });

  test('is not what says that it is a pack and lacks the rest', () => {
    const shape = parsePack({ format: 'fact-pack/1' });
    expect.assert(!shape.ok);
    expect(shape.findings.length).toBeGreaterThan(10);
    for (const { message } of shape.findings) expect(message).toBe('is missing');
  });
});
