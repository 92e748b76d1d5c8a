import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { annotateStream } from '#cli/annotate-stream.ts';
import { FINDER } from './small-finder.ts';

/** Collects what is written; `slow` makes every write wait a turn. */
function collector({ slow = false } = {}) {
  const chunks: string[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk);
      if (slow) setImmediate(done);
      else done();
    },
  });
  return {
    stream,
    lines: () =>
      chunks
        .join('')
        .split('\n')
        .filter((line) => line !== ''),
  };
}

async function* bytes(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function answers(...chunks: (string | Uint8Array)[]): Promise<unknown[]> {
  const output = collector();
  await annotateStream(bytes(...chunks), output.stream, FINDER, { releaseAll: false });
  return output.lines().map((line) => JSON.parse(line) as unknown);
}

const VELLMAR = { start: 5, end: 12, text: 'Vellmar', entity: 'port', name: 'Vellmar', kind: 'place' };

test('answers each line with its mentions, in order', async () => {
  expect(await answers('{"id":"a","text":"From Vellmar"}\n{"id":2,"text":"nothing","lang":"en"}\n')).toEqual([
    { id: 'a', mentions: [VELLMAR] },
    { id: 2, mentions: [] },
  ]);
});

test.each(['9007199254740991', '-9007199254740991', '"12345678901234567890"'])(
  'answers to the id %s unchanged',
  async (id) => {
    const output = collector();
    await annotateStream(bytes(`{"id":${id},"text":""}`), output.stream, FINDER, { releaseAll: false });
    expect(output.lines()).toEqual([`{"id":${id},"mentions":[]}`]);
  },
);

test('takes each line for a page of its own', async () => {
  const [alone, together] = await answers(
    '{"id":1,"text":"Lund scored."}\n{"id":2,"text":"Lund met Ada Holm in Vellmar."}\n',
  );
  expect(alone).toEqual({ id: 1, mentions: [] });
  expect(together).toMatchObject({
    mentions: [{ entity: 'mayor' }, { entity: 'pilot' }, { entity: 'port' }],
  });
});

test('does not mind where chunks are cut, not even inside a character', async () => {
  const line = Buffer.from('{"id":"ї","text":"From Vellmar 🔥"}');
  const cut = [...line].map((byte) => Uint8Array.of(byte));
  expect(await answers(...cut, '\r\n', line)).toEqual([
    { id: 'ї', mentions: [VELLMAR] },
    { id: 'ї', mentions: [VELLMAR] },
  ]);
});

test('passes over blank lines and needs no line feed at the end', async () => {
  expect(await answers('\n  \n{"id":1,"text":""}')).toEqual([{ id: 1, mentions: [] }]);
  expect(await answers('')).toEqual([]);
});

test.each([
  ['{"id":1,"text"', /^line 3: is not JSON/u],
  ['[]', /^line 3: (?:is no object|“id” is missing)/u],
  ['"text"', /^line 3: is no object/u],
  ['{"text":"x"}', /^line 3: “id” is missing or not a string or a safe integer; give/u],
  ['{"id":true,"text":"x"}', /^line 3: “id” is missing or not a string or a safe integer; give/u],
  ['{"id":12345678901234567890,"text":"x"}', /^line 3: “id” is a number.*; write the id as a string$/u],
  ['{"id":9007199254740992,"text":"x"}', /^line 3: “id” is a number.*; write the id as a string$/u],
  ['{"id":1e400,"text":"x"}', /^line 3: “id” is a number.*; write the id as a string$/u],
  ['{"id":0.1,"text":"x"}', /^line 3: “id” is a number.*; write the id as a string$/u],
  ['{"id":1}', /^line 3: “text” is missing or not a string/u],
  ['{"id":1,"text":7}', /^line 3: “text” is missing or not a string/u],
  ['{"id":1,"text":"x","lang":null}', /^line 3: “lang” is missing or not a string/u],
  [Uint8Array.of(0x22, 0xff, 0x22), /^line 3: is not UTF-8/u],
])('stops at a bad line (%s), after the lines before it', async (bad, message) => {
  const output = collector();
  const input = bytes('{"id":1,"text":"Vellmar"}\n\n', bad, '\n{"id":2,"text":""}\n');
  await expect(annotateStream(input, output.stream, FINDER, { releaseAll: false })).rejects.toThrow(message);
  expect(output.lines().length).toBe(1);
});

test('gives up on a line that never ends', async () => {
  async function* endless() {
    const chunk = Buffer.alloc(1 << 20, 'a');
    for (;;) yield chunk;
  }
  const run = annotateStream(endless(), collector().stream, FINDER, { releaseAll: false });
  await expect(run).rejects.toThrow(/^line 1: is longer than/u);
});

test('reads no further than a slow reader takes', async () => {
  const output = collector({ slow: true });
  let read = 0;
  async function* lines() {
    for (let id = 0; id < 1000; id++) {
      expect(id - output.lines().length).toBeLessThanOrEqual(2);
      read++;
      yield Buffer.from(`{"id":${id},"text":"Vellmar"}\n`);
    }
  }
  await annotateStream(lines(), output.stream, FINDER, { releaseAll: false });
  expect(read).toBe(1000);
  expect(output.lines().length).toBe(1000);
});
