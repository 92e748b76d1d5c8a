import { expect, it } from 'vitest';
import { collectBlocks } from '#lib/page/walk.ts';

it('reads elements nested deeper than a stack', () => {
  const root = document.createElement('main');
  let at: Element = root;
  for (let depth = 0; depth < 10_000; depth++) at = at.appendChild(document.createElement('div'));
  at.append('Deep down.');
  expect(collectBlocks(root).map(({ text }) => text)).toEqual(['Deep down.']);
});

it('reads XHTML like HTML, and nothing in other XML', () => {
  const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xhtml+xml');
  const body =
    '<body><h1>Harbour</h1><p>Boats <b>wait</b>.</p><svg xmlns="http://www.w3.org/2000/svg"><text>Port</text></svg></body>';
  const texts = (xml: string) => collectBlocks(parse(xml)).map(({ text }) => text);
  expect(texts(`<html xmlns="http://www.w3.org/1999/xhtml">${body}</html>`)).toEqual([
    'Harbour',
    'Boats wait.',
  ]);
  expect(texts('<svg xmlns="http://www.w3.org/2000/svg"><text>Port</text></svg>')).toEqual([]);
});
